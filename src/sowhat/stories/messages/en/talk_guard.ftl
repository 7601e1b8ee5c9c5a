### The words by which the number guard recognises a figure: not said to anybody, read in what others say. Variants are
### separated by a bar; "word=value" gives what a word stands for.

talk-guard-unit-customers = customers|customer|clients|client|shoppers|shopper
talk-guard-unit-people = people|persons|person|employees|employee|colleagues|colleague|developers|developer|engineers|engineer
talk-guard-unit-teams = teams|team
talk-guard-unit-units = business units|business unit|units|unit|departments|department|divisions|division
talk-guard-unit-services = services|service|APIs|API
talk-guard-unit-apps = apps|app|applications|application
talk-guard-unit-calls = calls|call|requests|request
talk-guard-unit-claims = claims|claim
talk-guard-unit-incidents = incidents|incident|outages|outage
talk-guard-unit-promises = promises|promise|commitments|commitment
talk-guard-unit-demands = demands|demand
talk-guard-unit-answers = answers|answer|replies|reply|responses|response
talk-guard-unit-routes = routes|route|endpoints|endpoint|operations|operation
talk-guard-unit-score = marks|mark|stars|star
talk-guard-unit-volume = records|record|rows|row|kB|MB|GB|TB|PB|KiB|MiB|GiB|TiB|bytes|byte
talk-guard-unit-factor = times|fold|x|×
talk-guard-unit-person-days = person-days|person-day|person days|person day|man-days|man-day
talk-guard-unit-minutes = minutes|minute|min|mins
talk-guard-unit-hours = hours|hour|hrs|hr|h
talk-guard-unit-days = days|day
talk-guard-unit-weeks = weeks|week
talk-guard-unit-months = months|month
talk-guard-unit-years = years|year|yrs
talk-guard-unit-seconds = seconds|second|secs|sec|s
talk-guard-milli = milliseconds|millisecond|ms
talk-guard-micro = microseconds|microsecond|µs|μs|us
talk-guard-percent = %|per cent|percent|pct
talk-guard-points = percentage points|percentage point|points|point|pp|ppt
talk-guard-tenths = tenths
talk-guard-either = heads=customers people|souls=customers people
talk-guard-classifiers = more|other|further|new
talk-guard-scales = hundred=100|thousand=1000|million=1000000|billion=1000000000|trillion=1000000000000|bn=1000000000|mn=1000000|mln=1000000|k=1000|m=1000000|b=1000000000
talk-guard-digits = couple=2|zero=0|one=1|two=2|three=3|four=4|five=5|six=6|seven=7|eight=8|nine=9|ten=10|eleven=11|twelve=12|thirteen=13|fourteen=14|fifteen=15|sixteen=16|seventeen=17|eighteen=18|nineteen=19|twenty=20|thirty=30|forty=40|fifty=50|sixty=60|seventy=70|eighty=80|ninety=90
talk-guard-powers = dozen=12|hundred=100|thousand=1000|million=1000000|billion=1000000000|trillion=1000000000000
talk-guard-vague = dozens=12|scores=20|hundreds=100|tens of thousands=10000|hundreds of thousands=100000|thousands=1000|tens of millions=10000000|hundreds of millions=100000000|millions=1000000|billions=1000000000
talk-guard-multiples = twice=2|double=2|doubled=2|doubles=2|doubling=2|triple=3|tripled=3|trebled=3|quadrupled=4|tenfold=10|twofold=2|threefold=3|fourfold=4|fivefold=5|sixfold=6|sevenfold=7|eightfold=8|ninefold=9|twelvefold=12|hundredfold=100
talk-guard-shares = half=0.5|one half=0.5|a third=0.3333|one third=0.3333|two thirds=0.6667|a quarter of=0.25|one quarter=0.25|three quarters=0.75|a fifth=0.2|one fifth=0.2|a tenth=0.1|one tenth=0.1|one in two=0.5|one in three=0.3333|one in four=0.25|one in five=0.2|one in ten=0.1
talk-guard-articles = one=1
talk-guard-below = fewer than|less than|under|below|up to|at most|no more than|nearly|almost|close to|<|≤
talk-guard-above = more than|over|above|at least|no fewer than|no less than|upwards of|>|≥
talk-guard-minus = minus|negative
talk-guard-plus = plus
talk-guard-down = down by|down|fell by|fallen by|falls by|dropped by|drops by|decreased by|declined by|reduced by|lost|loses|losing|shrank by|cut by
talk-guard-up = up by|up|rose by|risen by|rises by|grew by|grows by|increased by|gained|gains|gaining|climbed by
talk-guard-money = yuan=CNY|RMB=CNY|renminbi=CNY|dollars=USD|dollar=USD|US dollars=USD|euros=EUR|euro=EUR|pounds=GBP|yen=JPY
talk-guard-months = January=1|Jan=1|February=2|Feb=2|March=3|Mar=3|April=4|Apr=4|May=5|June=6|Jun=6|July=7|Jul=7|August=8|Aug=8|September=9|Sept=9|Sep=9|October=10|Oct=10|November=11|Nov=11|December=12|Dec=12
talk-guard-grades = randomised=A|randomized=A|related only=D|not estimable=-
talk-guard-grades-beside = compared=B|weak=C|declared=E
talk-guard-stop = a|an|each|every|the|not|no|of|in|for|by|at|from|than|per|and|or|with|to|on|is|are|was|were|has|have|had|since|until
talk-guard-below-after = or less|or fewer
talk-guard-above-after = or more|plus
talk-guard-ordinals = third=3|fourth=4|fifth=5|sixth=6|seventh=7|eighth=8|ninth=9|tenth=10
talk-guard-grade = grade|graded
talk-guard-permille = ‰|per mille
