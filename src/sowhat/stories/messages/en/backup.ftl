## Where decisions are kept, and a whole workspace in one archive

setting-workspace-decisions = Where decisions are kept: a PostgreSQL database, best as env:NAME with its address in that variable. Without it they are in decisions.db of the workspace.
error-decisions-address = decisions is neither env:NAME nor the address of a PostgreSQL database without a name and a password.
    .cure = Put the whole address into an environment variable and write decisions: env:ITS_NAME.
error-decisions-unset = The variable { $name }, which holds the address of the decisions database, is not set.
    .cure = Set it, for example to postgresql://name:password@host/sowhat, and start again.
error-backup-exists = There is a file of this name already; nothing was written.
    .cure = Choose another name, or move that file away.
error-backup-missing = There is no such archive.
    .cure = Give the path of a file that sowhat backup wrote.
error-backup-unwritable = It cannot be written here: { $reason }.
    .cure = Check the folder's rights and the room on its disk; what was there is unchanged.
error-backup-damaged = The archive is damaged, cut off, or not one of sowhat's: { $member } is not as its list says.
    .cure = Take another copy of the archive; sowhat backup --check FILE tells whether one is whole.
error-backup-newer = A newer sowhat wrote this archive (at { $found }; this one knows up to { $known }).
    .cure = Update sowhat, then restore again.
error-backup-not-empty = The folder holds something already; nothing was restored.
    .cure = Name a folder that does not exist yet or is empty.
error-backup-no-room = The disk has no room for the archive: one file alone needs { $bytes } bytes.
    .cure = Free some room, or restore to another disk; nothing was changed.
error-backup-database-taken = The decisions database that the archive's sowhat.yaml names holds other decisions; nothing was restored.
    .cure = Let its variable name an empty database.
cli-backup = Write a whole workspace into one archive: what people wrote, facts, results, decisions and the key of pseudonyms. Keep it as safe as the workspace.

    Example: sowhat backup monday.sowhat.tar.gz
cli-restore = Make a workspace out of an archive: whole, or not at all.

    Example: sowhat restore monday.sowhat.tar.gz platform-again
cli-argument-backup-file = The archive. Without it: the workspace's name and the time, in this folder.
cli-argument-restore-file = An archive that sowhat backup wrote.
cli-argument-restore-folder = The folder to make; it must not exist or be empty.
cli-option-backup-check = Check the archive FILE against its own list; write nothing.
cli-option-backup-no-logs = Leave out the files that calls were read from; their facts are in the archive.
cli-backup-made = { $path }: { $files } files ({ $megabytes } MB) and { $rows } rows of decisions, as of { $build ->
    [none] before the first build
   *[other] build { $build }
}.
cli-backup-sound = { $path } is whole: { $files } files ({ $megabytes } MB) and { $rows } rows of decisions, as of { $build ->
    [none] before the first build
   *[other] build { $build }
}.
cli-backup-restored = { $path } is a workspace again: { $files } files ({ $megabytes } MB) and { $rows } rows of decisions, as of { $build ->
    [none] before the first build
   *[other] build { $build }
}. People sign in anew.
cli-backup-skipped = { $count ->
    [one] 1 file is not in it
   *[other] { $count } files are not in it
}: { $names }.
