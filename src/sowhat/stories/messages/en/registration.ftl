# The registration of a study, on its page
study-registration = When the question was fixed
study-registration-lede = The ledger’s stamp counts, not a date in a file. Changes stay in this list for ever.
study-registration-none = The ledger holds no stamp of this question.
study-registration-how = Set one before results exist: { $command }
study-registration-stamp = Entry { $number } of the ledger, stamped { $at }.
study-registration-change = { $field }: { $before } → { $after }
study-registration-anew = Changed and registered anew as entry { $number }, { $at }.
study-registration-back = Changed back in the file: the question is again as an earlier entry has it.
study-registration-unstamped = Changed in the file and not registered since: the stamp does not cover the question as it is asked now.
study-registration-cut-offs = The effect is read up to these days and at no other: { $days }.
reason-before-cut-off = The effect is read at registered days only, and the first of them, { $day }, has not come: outcomes reach to { $until }.
help-cut-off = Build again when outcomes reach to { $day }.
