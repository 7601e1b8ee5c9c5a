### The example company

cli-demo = Build a ready example company and open it. It is simulated and its true effects are known, so that you can see what sowhat finds.

    Example: sowhat demo
cli-demo-directory = The folder for it.
cli-demo-kind = The type of platform.
cli-demo-files-only = Write only the files that such a company would have, and no workspace, to try sowhat init on.
cli-demo-no-serve = Build, and do not serve.
cli-demo-no-open = Do not open a browser.
cli-demo-seed = Another number draws another company of the same kind.
cli-demo-scale = Times as many customers and calls.
cli-demo-step-logs = Writing thirteen months of logs of two gateways …
cli-demo-step-business = Writing what the business recorded: customers by week, go-lives, bills …
cli-demo-step-catalog = Writing the catalog, the studies and the spreadsheet …
cli-demo-step-build = Building: reading everything as it would be read in a real company …
cli-demo-made = { $title } is in { $folder }.
cli-demo-there = { $title } was already in { $folder }.
cli-demo-simulated = It is simulated: nobody’s real figures. What is true in it stands in { $folder }/truth.json.
cli-demo-built = Build { $build }, { $seconds } s.
cli-demo-later = Open it again later: sowhat serve --workspace { $folder }
cli-demo-files = Next: sowhat init W --from { $folder }/logs --from { $folder }/company.xlsx

error-demo-folder-taken = { $folder } holds something else.
    .cure = Name another folder, one that is empty or not there yet.
error-demo-other-recipe = { $folder } holds another example company ({ $kind }, or another seed, scale or choice of files).
    .cure = Name another folder, or delete this one first.
