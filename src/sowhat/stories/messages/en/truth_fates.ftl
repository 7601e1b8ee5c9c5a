# What should become of a simulated company's services, on the page of its truth.
truth-fates = What should become of its services
truth-fates-lede = Reviews are right about { $right } of { $n }. A bare threshold on all calls of the last month would say otherwise than what is true of { $fooled }.
truth-fate-service = Service
truth-fate-made = As it was made
truth-fate-naive = A bare threshold
truth-fate-true = True
truth-fate-found = The review
