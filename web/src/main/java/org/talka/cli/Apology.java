package org.talka.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.util.Map;
import org.talka.engine.explain.Phrases;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/** Turns what went wrong into lines a person can act on, without a stack trace. */
final class Apology implements IExecutionExceptionHandler {

    @Override
    public int handleExecutionException(Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof Refusal refusal) {
            refusal.lines().forEach(command.getErr()::println);
            return refusal.code();
        }
        Exception root = failure instanceof UncheckedIOException wrapped ? wrapped.getCause() : failure;
        Phrases words = Asked.words(parsed.originalArgs());
        command.getErr()
                .println(
                        root instanceof IOException trouble
                                ? sentence(trouble, words)
                                : words.say("trouble.own", Map.of("failure", String.valueOf(failure))));
        return 1;
    }

    /** What could not be read or written, and the system's reason. */
    static String sentence(IOException trouble, Phrases words) {
        String file = trouble instanceof FileSystemException system ? system.getFile() : null;
        String reason = reason(trouble, words);
        return file == null
                ? words.say("trouble.reason", Map.of("reason", reason))
                : words.say("trouble.file", Map.of("file", file, "reason", reason));
    }

    private static String reason(IOException trouble, Phrases words) {
        if (trouble instanceof NoSuchFileException) {
            return words.say("trouble.missing");
        }
        if (trouble instanceof AccessDeniedException) {
            return words.say("trouble.denied");
        }
        if (trouble instanceof FileAlreadyExistsException) {
            return words.say("trouble.taken");
        }
        if (trouble instanceof NotDirectoryException) {
            return words.say("trouble.noFolder");
        }
        String reason = trouble instanceof FileSystemException system ? system.getReason() : trouble.getMessage();
        return reason == null || reason.isBlank() ? words.say("trouble.unknown") : reason;
    }
}
