### Prototypes: an API as screens that can be clicked

prototype-title = What { $api } is for
prototype-kind = { $kind ->
    [email] E-mail
    [phone] Phone
    [url] Web address
    [date] Date
    [datetime] Date and time
    [time] Time
    [uuid] Number of its own
    [ip] Network address
    [host] Domain
    [file] File
    [password] Secret
    [first-name] First name
    [last-name] Last name
    [person] Name
    [company] Company
    [street] Street
    [house] House number
    [city] City
    [region] Region
    [postal] Postal code
    [country] Country
    [language] Language
    [zone] Time zone
    [currency] Currency
    [money] Amount
    [count] Number
    [percent] Per cent
    [latitude] Latitude
    [longitude] Longitude
    [duration] Duration
    [year] Year
    [month] Month
    [status] State
    [id] Number of its own
    [title] Title
    [note] Text
    [color] Colour
    [product] Product
    [version] Version
    [number] Number
    [truth] Yes or no
    [choice] Choice
    [list] List
    [group] Details
   *[text] Text
  }
prototype-verb = { $verb ->
    [look] Look something up
    [list] Show a list
    [change] Change something
    [remove] Remove something
   *[send] Send
  }
prototype-doing = { $verb ->
    [look] { $what }: look one up
    [list] { $what }: show the list
    [change] { $what }: change one
    [remove] { $what }: remove one
   *[send] { $what }: send
  }
prototype-button = { $verb ->
    [look] Look up
    [list] Show
    [change] Save the change
    [remove] Remove
   *[send] Send
  }
prototype-entry = No. { $n }
prototype-truth = { $value ->
    [true] Yes
    [false] No
   *[none] Not said
  }
prototype-inside = { $n ->
    [one] one more detail
   *[other] { $n } more details
  }
prototype-joined = {", "}
prototype-heading = { $status ->
    [s200] Done
    [s201] Done: it exists now
    [s202] Accepted: it is being worked on
    [s204] Done: nothing is left to show
    [c2] Done
    [c3] It continues elsewhere
    [s400] Not accepted: something in it is not right
    [s401] Not accepted: nobody proved who they are
    [s402] Not accepted: payment comes first
    [s403] Not allowed
    [s404] Not found
    [s405] Not possible here
    [s409] Not accepted: it clashes with what is there
    [s410] Not there any more
    [s412] Not accepted: it has changed in the meantime
    [s413] Too large
    [s415] Not accepted: in a form that nobody reads here
    [s422] Not accepted: understood, but it cannot be done so
    [s423] Locked for now
    [s429] Too much at once
    [c4] Not accepted
    [s500] The service broke down
    [s502] A service behind it did not answer properly
    [s503] Not available at the moment
    [s504] It took too long
    [c5] The service broke down
   *[default] Something else happened
  }
prototype-says = { $status ->
    [s200] The service did what was asked.
    [s201] The service made it and gave it a number of its own.
    [s202] The result comes later; the number below is what to ask for it by.
    [s204] The service did what was asked and has nothing to add.
    [c2] The service did what was asked.
    [c3] The service says where to go on.
    [s400] Whoever filled it in can mend it and send it again. Nothing was done.
    [s401] The program that called has no valid key, or an old one. Nothing was done.
    [s402] Something has to be paid before this goes on. Nothing was done.
    [s403] Whoever called is known, and may not do this. Nothing was done.
    [s404] There is nothing under this number. It may be mistyped or gone.
    [s405] This cannot be done with it.
    [s409] Somebody did the same already, or it has moved on. Look at it again first.
    [s410] It was there once and has been removed.
    [s412] Somebody changed it after it was opened. Look at it again first.
    [s413] Send less at once.
    [s415] The program that called has to write it differently.
    [s422] The rules of the business refuse it. The reason stands below where the service gives one.
    [s423] Somebody else is at it. Try again later.
    [s429] Wait a little, then try again. Nothing was done.
    [c4] Something about the request has to change first. Nothing was done.
    [s500] Nobody who filled it in did anything wrong. Try again; if it stays so, the team behind the service is asked.
    [s502] Nobody who filled it in did anything wrong. Try again in a moment.
    [s503] Nobody who filled it in did anything wrong. Try again in a moment.
    [s504] It may have been done all the same: look before sending it again.
    [c5] Nobody who filled it in did anything wrong. Try again in a moment.
   *[default] The description says only that this can be answered.
  }
prototype-measured = Measured: half of { $calls } calls of this route took { $usual } or less, nineteen of twenty { $slow } or less
prototype-unmeasured = Not measured: the wait is a pause of ours

prototype-step = Step { $n } of { $all }
prototype-steps = Steps of the story
prototype-play = What happens next?
prototype-play-lede = You decide which answer the service gives. All that its description names can be chosen.
prototype-answer = { $outcome ->
    [done] works
    [refused] refused
    [broken] breaks
   *[other] something else
  }
prototype-missing = Leave out what is needed
prototype-no-failures = The description names no failure of this step.
prototype-no-answers = The description names no answer of this step.
prototype-add-entry = Add one
prototype-drop-entry = Remove no. { $n }
prototype-entries = { $n ->
        [one] 1 entry in the list
       *[other] { $n } entries in the list
    }
prototype-fill = Fill in the example
prototype-empty = Empty the form
prototype-next = Next step
prototype-again = Back to the form
prototype-over = To the beginning
prototype-end = That was the story
prototype-end-lede = { $n ->
    [one] One step, everything from the description of { $api }.
   *[other] { $n } steps, everything from the description of { $api }.
  }
prototype-known = The system knows this already
prototype-more = More that can be said
prototype-left = { $n ->
    [one] One more optional field is left out here.
   *[other] { $n } more optional fields are left out here.
  }
prototype-lines-left = { $n ->
    [one] One more value stands under “what the API did”.
   *[other] { $n } more values stand under “what the API did”.
  }
prototype-rows-left = { $n ->
    [one] and one more
   *[other] and { $n } more
  }
prototype-nothing = Nothing has to be filled in. One press is enough.
prototype-required = needed
prototype-optional = optional
prototype-carried = from step { $n }
prototype-lines = one a line
prototype-waiting = One moment …
prototype-did = What the API did
prototype-did-lede = For the curious: the message that goes out and the one that comes back. Keys are masked.
prototype-sent = Sent
prototype-came = Came back
prototype-not-yet = Nothing yet: press the button on the screen.
prototype-no-body = No message
prototype-masked = masked
prototype-made = Example data, made from the description. Nobody in it exists.
prototype-shown-example = Example from the description.
prototype-told = The description says:
prototype-proposed = Nobody picked these steps: they are a first proposal from the description.
prototype-simulated = Simulated company
prototype-deprecated = The description calls this one deprecated.
prototype-customer = On the phone
prototype-customer-lede = A customer who does not exist
prototype-case = Steps of this call
prototype-offline = A prototype: nothing is sent anywhere.
prototype-check = { $n ->
    [one] One field needs another look
   *[other] { $n } fields need another look
  }
prototype-check-list = What to mend
prototype-wrong-required = This is needed.
prototype-wrong-number = This has to be a number.
prototype-wrong-whole = This has to be a whole number.
prototype-wrong-least = At least { $limit }.
prototype-wrong-most = At most { $limit }.
prototype-wrong-above = More than { $limit }.
prototype-wrong-below = Less than { $limit }.
prototype-wrong-shortest = At least { $limit } characters.
prototype-wrong-longest = At most { $limit } characters.
prototype-wrong-pattern = This does not look the way it has to.
prototype-wrong-email = This is no e-mail address.
prototype-wrong-json = This is not written as it has to be.
prototype-storyboard = Storyboard
prototype-screen = { $frame ->
    [phone] Phone
    [agent-desktop] Agent's desktop
   *[web] Browser
  }
prototype-name = Name
prototype-phone = Phone
prototype-email = E-mail
prototype-city = City

## The page of the web application

prototypes-page = Prototypes
prototypes-question = What is this API for?
prototypes-answer = Pick a few operations, and click through them as a customer would.
prototypes-lede = People who read no code see forms, waits and answers. The file works without a network, on any computer.
prototypes-none = No description of an API yet
prototypes-none-lede = Prototypes are made from OpenAPI descriptions. Add one to the sources of the workspace (kind: openapi), or make one of a file: sowhat story prototype FILE --out prototype.html
prototypes-service = API
prototypes-operations = Steps, in the order of the list
prototypes-operations-lede = Up to eight. Nothing ticked: a first flow is proposed.
prototypes-frame = Shown on
prototypes-title = Title
prototypes-who = Who it is about
prototypes-language = Language
prototypes-make = Show the prototype
prototypes-choose = Choose
prototypes-preview = Preview
prototypes-download = Download the file
prototypes-alone = Open it alone
prototypes-deprecated = deprecated
prototypes-lang = { $lang ->
    [zh] Chinese
   *[en] English
  }

## The command line

cli-story-prototype = Make a clickable prototype of an API from its OpenAPI description: one file that works without a network.

    Example: sowhat story prototype openapi.yaml --frame phone --out prototype.html
cli-argument-prototype = An OpenAPI description (2.0 to 3.1), or an export of YApi or Apifox.
cli-option-prototype-operation = An operation by its id or as "METHOD PATH"; may be given several times, in the order of the story. Without one a first flow is proposed.
cli-option-prototype-frame = phone, web or agent-desktop.
cli-option-prototype-title = The title of the story.
cli-option-prototype-who = Who the story is about.
cli-option-prototype-story = A YAML file with title, who, frame and steps (operation, says, answer).
cli-option-prototype-list = List the operations instead; a star marks those that are proposed.
cli-option-prototype-out = The file to write; without it the prototype goes to standard output.
cli-option-prototype-seed = Any word: another one gives other example data.
prototype-written = { $path }: { $steps ->
    [one] one step
   *[other] { $steps } steps
  }, { $size } kB
prototype-written-proposed = Nobody picked the steps, so a first flow was proposed: { $operations }
