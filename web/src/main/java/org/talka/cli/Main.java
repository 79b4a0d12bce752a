package org.talka.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;

/** Where the program begins: one jar, one command at a time, the site when none is named. */
@Command(
        name = "talka",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        description = {
            "Who could work with whom: shows every municipality which others can help it,",
            "and a whole country the best plan of twinnings, with reasons.",
            "",
            "Without a command the site is served on http://localhost:7070."
        },
        footer = {"", "Exit codes: 0 done, 1 findings or no plan, 2 wrong use."},
        subcommands = {
            ServeCommand.class,
            BackupCommand.class,
            CheckCommand.class,
            MatrixCommand.class,
            PartnersCommand.class,
            WhyCommand.class,
            ProposeCommand.class,
            ConsortiaCommand.class,
            CirclesCommand.class,
            VerifyCommand.class,
            BacktestCommand.class,
            LearnCommand.class,
            FitCommand.class,
            SensitivityCommand.class,
            TradeoffCommand.class,
            CompareCommand.class,
            MissingCommand.class,
            BenchCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
        PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
        int code = run(out, err, arguments);
        out.flush();
        err.flush();
        if (code != ServeCommand.SERVING) {
            System.exit(code);
        }
    }

    /** Runs one command and says how it went: 0 done, 1 findings or no plan, 2 wrong use. */
    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        CommandLine.tracer().setLevel(CommandLine.TraceLevel.OFF);
        CommandLine line = new CommandLine(new Main());
        line.setOut(out);
        line.setErr(err);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        line.setExecutionExceptionHandler(new Apology());
        line.setParameterExceptionHandler(new WrongUse());
        return line.execute(arguments.length == 0 ? new String[] {"serve"} : arguments);
    }

    /** The version in the manifest, or "development". */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"talka " + (version == null ? "development" : version)};
        }
    }
}
