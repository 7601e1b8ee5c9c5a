### What can be wrong with a source

error-source-without-input = Source “{ $source }” neither names files nor receives anything.
    .cure = Write paths:, or receive: true.
error-file-too-large = This file has to be read as a whole and is larger than { NUMBER($limit) } MiB.
    .cure = Split it into several files, for example one a month.
reason-row-bad-count = Its number of calls is no whole number from 0 up to a trillion.
