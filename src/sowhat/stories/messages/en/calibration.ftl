### Calibration: simulated worlds with a known truth, and what came out

cli-calibrate = Draw simulated worlds with a known truth again and again, and count how often the intervals hold it and how often nothing is sold as an effect. Exit code 0 whether or not the promises are kept: the answer says so (holds, in the JSON).

    Example: sowhat calibrate --short --designs did --resume calibration-run
cli-calibrate-published = 2,000 draws a world instead of 200.
cli-calibrate-worlds = Only these worlds; may be repeated, or with commas.
cli-calibrate-designs = Only worlds of these designs: did, experiment, synthetic, series.
cli-calibrate-draws = So many draws a world, whatever the form.
cli-calibrate-seed = The seed that all draws come from.
cli-calibrate-jobs = Processes at work; otherwise one a core. The draws are the same for any number.
cli-calibrate-resume = A folder that keeps what is finished; run the same command again to go on there.
cli-calibrate-write = Write the page here, and its Chinese twin beside it.
cli-calibrating = Drawing: { $done } of { $of }

## The page

calibration-title = Calibration
calibration-language = English
calibration-what = Everything below is simulated. Each world is drawn again and again from a recipe in which the true effect is known; every time, its study is put as its owner would put it, registered beforehand, and answered by the code that answers real studies, with the checks that decide its grade. What comes out is counted here, failures first.
calibration-run = { $form ->
    [published] Published form: { $draws } draws a world, { $worlds } worlds, seed { $seed }, code { $version }. The same by `sowhat calibrate --published`.
   *[short] Short form: { $draws } draws a world, { $worlds } worlds, seed { $seed }, code { $version }. The same by `sowhat calibrate --short`; the published form has 2,000 draws.
}
calibration-answer = { $holds ->
    [yes] { $asked ->
        [one] The one world of which something was promised kept it.
       *[other] All { $asked } worlds of which something was promised kept it.
    }
   *[no] Of { $asked } worlds of which something was promised, { $kept } kept it. The others come first.
}
calibration-failed = What failed
calibration-nothing-failed = Nothing: every promise was kept in every world of this run.
calibration-world = { $title } ({ $name })
calibration-title-of = { $title }{ $null ->
    [yes] , no effect
   *[no] {""}
}
calibration-broken-false-claims = Of { $n } published answers { $k } claim an effect that is not there: { $share } (surely more than { $low }); at most { $most } were promised.
calibration-broken-coverage = { $share } of the intervals hold the truth ({ $k } of { $n }; surely between { $low } and { $high }); promised were { $least } to { $most }.
calibration-broken-refusal = { $share } of the draws were refused ({ $k } of { $n }; surely between { $low } and { $high }), though the assumptions hold and the effect is large enough to be seen; at most { $most } were promised.
calibration-unseen = What no data can tell
calibration-unseen-why = In these worlds something else happens to the adopters alone, on their day, and shows in nothing but the outcome. No check can see that, so nothing is promised; what helps is an outcome named beforehand that the service cannot move.
calibration-unseen-share = { $share } of { $n } published answers claim an effect that the service does not have.
calibration-promised = What was promised
calibration-judged = A promise that is not kept stays on this page. "Surely" is an exact bound at 99 % (Clopper and Pearson). A short run fails only where that bound lies outside too.
calibration-rule-false-claims = In a world without an effect, at most 5 % of the published answers (grades A to C) have an interval that leaves out zero, also where the assumptions are broken on purpose. It fails when the exact 99 % lower bound is above 5 %. To refuse is allowed; to be sure and wrong is not.
calibration-rule-coverage = Where the assumptions hold, 93 to 97 % of the 95 % intervals hold the truth from 40 effective deciding units a side on, and 93 % or more below.
calibration-rule-refusal = Where the assumptions hold and the interval leaves out zero in 80 % of the draws or more, at most 10 % are refused: grade D, no interval, or no estimate.
calibration-simulated = What was simulated: { $design }
calibration-design-did = staggered adoption
calibration-design-experiment = experiments
calibration-design-synthetic = synthetic comparison
calibration-design-series = one interrupted series
calibration-design-protection = protection
calibration-table = Bias with its Monte Carlo error. "Hold" is the share of 95 % intervals that hold the truth, of all and of the published ones; "false claims" the share of intervals that leave out a true zero, of the published and of all; "length" the median of the intervals, in the outcome's units. The last columns count grades.
calibration-column-world = world
calibration-column-verdict = promises
calibration-column-holds = assumptions
calibration-column-sides = units a side
calibration-column-effect = true effect
calibration-column-bias = bias
calibration-column-coverage = hold
calibration-column-coverage-published = hold, published
calibration-column-claims = false claims
calibration-column-claims-all = false, all
calibration-column-refused = refused
calibration-column-power = power
calibration-column-length = length
calibration-column-none = none
calibration-verdict = { $verdict ->
    [kept] kept
    [broken] broken
    [compared] for comparison
    [unseen] none possible
   *[none] none asked
}
calibration-holds = { $holds ->
    [yes] hold
   *[no] broken
}

## The worlds: staggered adoption

world-constant = The same effect for everybody
    .told = 80 teams of ten customers; 20 go live in the 13th of 18 periods, 20 in the 15th, 40 never. Teams differ in level and from period to period; who goes live has nothing to do with it.
world-growing = An effect that grows
    .told = The same teams; the effect is 0.1 at first and 0.1 more each period.
world-uneven = Waves with different effects
    .told = The first wave gains 0.6 at once, the second one slowly.
world-by-level = The best adopt
    .told = Teams with a high level go live, the others do not. A difference in level does no harm.
world-anticipated = Noticed one period early, and said so
    .told = Half of the effect comes one period before the date; the study is asked with that anticipation.
world-seasonal = A strong season for all
    .told = A season five times as large as the effect, the same for everybody, over three rounds.
world-short-past = A short past
    .told = The same with only four and six periods before the waves.
world-few-6 = Six teams
    .told = Three go live on one date, three never.
world-few-10 = Ten teams
    .told = Five go live on one date, five never.
world-few-20 = Twenty teams
    .told = Ten go live on one date, ten never.
world-few-50 = Fifty teams
    .told = 25 go live on one date, 25 never.
world-unbalanced = Outcomes missing here and there
    .told = Two in a hundred are missing by chance; a customer with a gap is left out whole, a fifth of all.
world-rare = Something rare
    .told = Two customers in a hundred do it in a period; the outcome is 0 or 1.
world-heavy = Revenue with heavy tails
    .told = Most customers bring little, a few bring very much.
world-drifting = Teams that drift by themselves
    .told = Each team wanders off on a path of its own, without an aim.
world-three-of-40 = Three of forty
    .told = Three teams go live, 37 never.
world-giant = One giant
    .told = Twenty teams go live, one of them as large as the other nineteen together.
world-no-never = Everybody goes live in the end
    .told = Three waves and nobody who never adopts; those who still wait are the comparison.
world-movers = Customers who change teams
    .told = One in ten belongs to another team near the end; it is counted with its team of before.
world-cut-off = Read at the registered cut-offs
    .told = The study names two dates at which it is read, of 20 periods; a claim at either counts.
world-every-night = Read every night
    .told = The same, read anew each period and told as soon as something shows. sowhat does not do that; it stands here for comparison.
world-leaving = Customers who leave for good
    .told = 40 of 80 teams go live; their customers leave half as often again as others' do, and the service keeps two in five of those. Followed from landmarks, three periods each.
world-leaving-frail = Leaving, where those who stay are other people
    .told = Customers differ so much that those who are still there are those who never meant to go; without any effect the share of leavers falls, faster where more leave.

## The worlds: staggered adoption, assumptions broken

world-by-trend = The rising adopt
    .told = Teams have trends of their own; those that were seen to rise most go live, with a little luck.
world-by-trend-weak = The rising adopt, a little
    .told = The same, but other reasons count twice as much as the trend.
world-slow-drift = A slow drift
    .told = Adopters do a little better each period, and would have without the service.
world-dip = After a bad period
    .told = Teams go live after a bad period, and bad periods pass by themselves.
world-anticipated-unasked = Noticed early, and nobody said so
    .told = Half of the effect comes one period before the date that the study takes for the start.
world-seasons-apart = Two calendars
    .told = Adopters have a season, those whom they are compared with have none; one round of it was seen before.
world-interference = What one gains the other loses
    .told = Customers change over from teams without the service to teams with it, so the comparison moves too.
world-first-touch = First touch
    .told = Customers who are active may touch the service, which does nothing; the first touch is taken for the start.
world-ceiling = Near the ceiling
    .told = Everybody grows alike until no more is possible, and adopters are nearer to that.
world-reorganised = Reorganised on the same day
    .told = Adopters got more people on the day they went live, and that is what helped. The study named an outcome that only more people could move.
world-reorganised-unseen = Reorganised on the same day, and nothing to tell
    .told = The same without such an outcome. No data can tell the two apart.
world-missing = The bad ones are not recorded
    .told = From the start on adopters no longer record half of the customers who do very badly.
world-together = Two services at once, asked together
    .told = Nearly the same teams take up two services on the same dates, one of which helps. The study asks what the first of the two did.
world-together-alone = Two services at once, asked alone
    .told = The same, but the study asks about the one that does nothing.
world-later-customers = A roster that was not closed
    .told = Good customers come because of the service and count as zero before; sowhat closes the list first, so it stands here for comparison.

## The worlds: experiments

world-lot = A plain lot
    .told = 1,000 customers, half of them drawn by lot.
world-lot-covariate = With what was known before
    .told = What customers did before tells most of what they do; it is taken out.
world-lot-ratio = Orders per visit
    .told = A ratio of sums, where visits differ widely.
world-lot-teams = Whole teams drawn
    .told = 80 teams of about 20 customers; the lot fell on teams.
world-lot-few-teams = Twenty teams drawn
    .told = Ten against ten teams.
world-lot-rare = A rare outcome
    .told = 4,000 customers, of whom one in fifty does it.
world-lot-heavy = Very heavy tails
    .told = Revenue in which a few customers are a large part of the whole.
world-lot-daily = Looked at daily
    .told = 20 looks while customers come in; told by the interval that holds however often one looks.
world-lot-peeking = Looked at daily with the plain interval
    .told = The same looks with an interval that is meant for one; for comparison.
world-lot-mismatch = The lot that lost some
    .told = One version loses slow customers on the way, so its arm is too small.
world-lot-lost = Outcomes missing on one side
    .told = Nobody is lost, but of one arm the outcomes of those who do badly are often missing.

## The worlds: aggregates and series

world-regions = One region of 25
    .told = Regions share two hidden movements to different degrees; one gets the service after 14 of 20 periods.
world-regions-few = One region of 13
    .told = Twelve others are too few for an interval.
world-regions-moving = A region on its own way
    .told = The one with the service rises by itself all the time.
world-series = A series with control series
    .told = 50 periods before, 8 after; two control series that nothing happened to.
world-series-alone = A series alone
    .told = The same without control series.
world-series-source = The source changed
    .told = From the start on everything is counted half as much again, the control series too.
world-series-elsewhere = Something else happened on that day
    .told = The outcome jumps at the start for another reason, which no control series felt. No data can tell.

## The worlds: protection

world-incidents = Fewer incidents
    .told = 80 teams count incidents that customers felt, 24 months; 40 go live in the 16th and have three in ten fewer from then on.
world-incidents-uneven = Incidents that come in heaps
    .told = Months differ more than chance makes them: some are much worse.
world-incidents-after-bad = After a bad quarter
    .told = Teams go live after a quarter that was bad for them, and bad quarters pass by themselves.

## The worlds: several services, asked about one at a time

world-together-half = Two services, half of the teams take both
    .told = Half of the adopters take another service on the same day, and only that one helps. The study asks about the one that does nothing.
world-together-apart = Other services, each in its own time
    .told = The platform has two other services that help too; teams take them when they like, with this one or not.
