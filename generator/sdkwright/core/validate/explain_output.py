"""Explanations: names that the user chose, the lock file, and the output."""

OUTPUT: tuple[tuple[str, str, str, str, str], ...] = (
    (
        "name-matches-nothing",
        "A chosen name is for something that is not there",
        "An entry of [names] names an operation, a schema, a property, a value, a "
        "parameter or a tag that the description does not have, so that it does nothing.",
        '[names.schemas]\nPetDTO = "Pet"  # the schema is called "PetDto"',
        "Correct the key, or remove the entry if the thing is gone. What has no name in "
        "the description goes by its key in sdkwright.lock.",
    ),
    (
        "name-reserved",
        "A chosen name has another meaning",
        "Where the name would stand it is a word of Python, or one that the package "
        "itself uses, such as a method that every model has.",
        '[names.fields]\nPet = { copy = "copy" }',
        "Choose another name.",
    ),
    (
        "name-chosen-twice",
        "A name is chosen for two things of one place",
        "Two entries of [names] give one name to two methods of a tag, two fields of a "
        "model or the like. Names that differ only in case count as the same.",
        '[names.operations]\nlistPets = "list_all"\nlistPetsV2 = "list_all"',
        "Choose another name for one of them.",
    ),
    (
        "lock-invalid",
        "The lock file is damaged",
        "The file sdkwright.lock in the output folder is not as sdkwright wrote it, for "
        "example since a merge left its marks in it. It records which names were given "
        "and which files are generated, so that nothing is done without it.",
        '<<<<<<< HEAD\n  "generator": "0.1.0",',
        "Restore the file from version control. If it is lost, remove it: names are then "
        "made anew, and files that are not as they would be generated are kept until you "
        "generate with --force.",
    ),
    (
        "edited-kept",
        "A generated file was edited, and stays as it is",
        "The file differs from what was generated last, and nothing else is generated "
        "for it now. Edits are never overwritten unless you ask for it.",
        "sdkwright generate --check",
        "Nothing has to be done. To take the edits back, generate with --force; to keep "
        "them out of generated files, put them into a template or a module of your own.",
    ),
    (
        "edited-behind",
        "A generated file was edited, and misses what is new",
        "The file differs from what was generated last, so that it was kept; what is "
        "generated for it has changed since.",
        "sdkwright generate --merge",
        "Generate with --merge to bring both together, or with --force to give the edits "
        "up.",
    ),
    (
        "edited-stale",
        "An edited file is no longer generated",
        "The file would have been removed, but somebody edited it. It is kept, and from "
        "now on counts as your own.",
        "sdkwright generate",
        "Remove the file if you do not need it.",
    ),
    (
        "not-generated",
        "A file of yours stands where one would be generated",
        "A file that sdkwright did not write has the path of one that it generates. It "
        "is kept, and the generated one is not written.",
        "sdkwright generate api.yaml --out .  # which has a README.md",
        "Move the file, generate into another folder, or generate with --force.",
    ),
    (
        "edited-merged",
        "Edits were merged with what is generated",
        "With --merge, a file that was edited by hand has got the changes that were "
        "generated for it, beside the edits.",
        "sdkwright generate --merge",
        "Look the file over.",
    ),
    (
        "merge-conflict",
        "Edits and what is generated change the same lines",
        "With --merge, both stand in the file now, marked as git marks them.",
        "<<<<<<< edited",
        "Choose between the two at each mark.",
    ),
    (
        "merge-impossible",
        "Edits cannot be merged without what they began with",
        "A merge compares the edits and what is generated now with what was generated "
        "before. That stands in the folder .sdkwright of the output, which is not under "
        "version control, and is missing here.",
        "git clone ... && sdkwright generate --merge",
        "Generate once from the description that the output was made from, which brings "
        "it back; then from the new one with --merge.",
    ),
    (
        "merge-failed",
        "The merge failed",
        "Edits are merged by `git merge-file`, which is not installed or failed.",
        "sdkwright generate --merge",
        "Install git, or do without --merge.",
    ),
    (
        "output-busy",
        "Another run is writing the same folder",
        "Runs on one output folder wait for each other, and another one does not end.",
        "sdkwright generate & sdkwright generate",
        "Wait for the other run, or end it.",
    ),
    (
        "hook-failed",
        "A command of [hooks] failed",
        "The output has been written, but a command that was to follow could not be run "
        "or ended with another exit code than 0.",
        '[hooks]\nafter = ["ruff chekc {out}"]',
        "Correct the command, or what it complains about.",
    ),
    (
        "config-exists",
        "There is a configuration already",
        "The command `sdkwright init` writes a new sdkwright.toml and never replaces one.",
        "sdkwright init && sdkwright init",
        "Edit the file, or remove it before.",
    ),
    (
        "package-absent",
        "The package to verify is not there",
        "The command `sdkwright verify` takes a folder, or the name of a package that is installed "
        "beside sdkwright itself.",
        "sdkwright verify acme_sdk",
        "Give the folder: that of the project, or the package's own in site-packages.",
    ),
    (
        "template-broken",
        "A template of your own does not work",
        "A template of the folder that `templates` names has a slip in its syntax, or "
        "uses a variable or a filter that there is not for it.",
        "{{ view.titel | markdown }}",
        "Correct the template at the place that the message tells; our template of the "
        "same path shows what the view has.",
    ),
    (
        "revision-unreadable",
        "An earlier revision of a description cannot be read",
        "What a command compares with is named as git:REVISION:PATH, and git knows no "
        "such revision, or has no such file in it.",
        "sdkwright diff git:v2.0:api.yaml api.yaml",
        "Check both with: git show REVISION:PATH. In CI, fetch the history too.",
    ),
    (
        "impact-unknown",
        "What a change means for some code cannot be told",
        "To find the lines that a new package breaks, mypy checks the code against the "
        "old package and against the new one. It is not installed, or cannot check it.",
        "sdkwright impact git:HEAD:api.yaml api.yaml --consumer src",
        "Install it with: pip install sdkwright[impact]. If it is there, the message "
        "says what it stumbles over.",
    ),
)
