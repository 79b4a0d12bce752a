package org.talka.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talka.engine.explain.Phrases;
import org.talka.web.store.Store;
import org.talka.web.store.StoreTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Copies a store, also while the site has it open. */
@Command(
        name = "backup",
        mixinStandardHelpOptions = true,
        description = "Copies scenarios and runs into another folder, which serve --store opens.")
final class BackupCommand implements Callable<Integer> {

    @Option(names = "--store", paramLabel = "DIR", description = "Folder of the store; without it the one serve takes.")
    private @Nullable Path store;

    @Option(
            names = "--to",
            paramLabel = "DIR",
            required = true,
            description = "Folder for the copy, made if need be; must hold no store yet.")
    private @Nullable Path to;

    @Option(names = "--lang", paramLabel = "lv|en", description = "Language of the answer; en unless told.")
    private String lang = "en";

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        Phrases words = Question.about(null, null, lang).words();
        Path target = java.util.Objects.requireNonNull(to);
        try {
            Store.backUp(store == null ? Store.usualFolder() : store, target);
        } catch (StoreTrouble trouble) {
            throw Refusal.because(StoreWords.of(trouble, words));
        }
        spec.commandLine().getOut().println(words.say("store.copied", Map.of("folder", target.toString())));
        return 0;
    }
}
