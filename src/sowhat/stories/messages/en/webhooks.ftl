## Webhooks

error-webhook-twice = Two webhooks are called { $name }.
    .cure = Give each a name of its own.
error-webhook-address = This is no address of http or https.
    .cure = Write one such as https://hooks.example.com/sowhat, or env:NAME where the address itself is secret.
error-webhook-secret = Here belongs the name of an environment variable, not a secret.
    .cure = Write env:NAME, and set the variable to whsec_ and 24 to 64 random bytes in base64.
error-no-such-delivery = There is no delivery { $value }.
    .cure = See those that there are: sowhat webhooks
setting-workspace-webhooks = Who is told of what was done, by a signed message.
setting-webhook = Who is told (`webhooks`)
setting-webhook-name = A name; deliveries are listed under it.
setting-webhook-address = Where messages go: an address, or the environment variable that holds it.
setting-webhook-secret = The environment variable with the secret that messages are signed with.
setting-webhook-events = What it is told of; everything where nothing is written.
cli-webhooks = List who is told of what was done, and what became of each message.

    Example: sowhat webhooks --send
cli-option-send = Send what is due now.
cli-option-deliver-again = Send this delivery again.
webhook-sent =
    { $n ->
        [0] Nothing is due.
        [one] One message was tried.
       *[other] { $n } messages were tried.
    }
webhooks-none = No webhook is declared.
webhook-title = Webhooks
webhooks-page = Webhooks
webhook-question = Does everybody hear of it who wants to?
webhook-answer =
    { $state ->
        [none] Nobody is told: sowhat.yaml declares no webhook.
        [well] Everything that was to be told has arrived.
       *[failing] { $failed ->
            [0] { $waiting } on the way.
           *[other] { $failed } did not arrive, { $waiting } on the way.
        }
    }
webhook-why = A message says what happened and where to read of it: an id and an address, no names and no figures.
webhook-change = Change who is told
webhook-endpoints = Who is told
webhook-deliveries = What was sent
webhook-col-name = Webhook
webhook-col-host = Host
webhook-col-state = State
webhook-col-events = Events
webhook-col-waiting = On the way
webhook-col-failed = Not arrived
webhook-col-last = Last arrival
webhook-col-event = Event
webhook-col-subject = About
webhook-col-at = When
webhook-col-tries = Tries
webhook-col-said = Answer
webhook-col-due = Next try
webhook-col-id = Id
webhook-every-event = all
webhook-endpoint =
    { $state ->
        [disabled] Wants no more (410)
        [no-address] No address set
        [no-secret] No secret set
       *[ready] Ready
    }
webhook-state =
    { $state ->
        [waiting] waits
        [retrying] is tried again
        [delivered] arrived
       *[failed] given up
    }
webhook-said =
    { $said ->
        [none] {""}
        [again] sent again on request
        [answered] HTTP { $status }
        [redirected] redirect { $status }, not followed
        [gone] HTTP 410: wants no more
        [silent] no answer in time
        [unreachable] no connection
        [no-address] its address is not set
        [no-secret] its secret is not set, or is none
        [removed] not declared any more
       *[expired] waited too long
    }
webhook-again = Send again
webhook-again-id = Id of the delivery
webhook-again-said = It is sent with the next round.
