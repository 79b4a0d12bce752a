package org.talka.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
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
        if (root instanceof IOException trouble) {
            command.getErr().println("This could not be read or written: " + trouble.getMessage());
            return 1;
        }
        command.getErr()
                .println("Something in Talka itself failed (" + failure
                        + "). Please report it with the command you gave.");
        return 1;
    }
}
