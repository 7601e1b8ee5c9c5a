## A talk drawn: a page, slides, a handout, a message

talk-form-sources = Where each figure comes from
talk-form-sources-lede = The pages of the web application that show it, explain it and let you check it.
talk-form-script = Speaker notes
talk-form-spoken = { $time } spoken
talk-form-told = Covers { $since } to { $until }
talk-form-more-rows = { $n ->
    [one] One more row: { $where }
   *[other] { $n } more rows: { $where }
  }
talk-form-whole = in the whole report
talk-form-read-on = Shortened here. Read on: { $where }
talk-form-look-up = Every figure with its source: { $where }
talk-form-numbers = The numbers behind the chart
talk-form-category = What
talk-form-page = { $page } of { $pages }

## Present mode

talk-present-deck = Slides
talk-present-slide = Slide { $n } of { $all }
talk-present-presenter = Presenter view
talk-present-now = On the screen
talk-present-next = Next
talk-present-last = This is the last slide.
talk-present-notes = What to say
talk-present-no-notes = No words are written for this slide.
talk-present-clock = Time now
talk-present-elapsed = Elapsed
talk-present-this = This slide
talk-present-of = of #
talk-present-left = # left
talk-present-over = # over time
talk-present-back = Back
talk-present-forward = Forward
talk-present-dark = Black screen
talk-present-pause = Pause
talk-present-resume = Go on
talk-present-restart = Start the clock again
talk-present-open = Open the presenter view
talk-present-blocked = The browser did not open a second window. Allow it for this file, then press P again.
talk-present-alone = The window with the slides was closed. Open the file again to show them.
talk-present-help = Keys
talk-present-close = Close
talk-present-black = The screen is black. Press B to come back.
talk-present-key-forward = the next slide
talk-present-key-back = the slide before
talk-present-key-ends = the first, the last slide
talk-present-key-full = full screen
talk-present-key-black = black screen
talk-present-key-notes = notes below the slide
talk-present-key-presenter = presenter view in a second window
talk-present-key-help = this list
talk-present-key-space = Space
