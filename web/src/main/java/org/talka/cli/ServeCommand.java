package org.talka.cli;

import java.io.PrintWriter;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.twinning.TwinningPlanner;
import org.talka.web.Settings;
import org.talka.web.Site;
import org.talka.web.store.Store;
import org.talka.web.store.StoreTrouble;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Serves the site until the program is stopped. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        description = "Serves the site; what happens when no command is named.")
final class ServeCommand implements Callable<Integer> {

    /** Says that the program goes on in the background. */
    static final int SERVING = -1;

    @Mixin
    private Question question = new Question();

    @Option(names = "--port", paramLabel = "N", description = "Port; 7070 unless told, 0 for any free one.")
    private int port = 7070;

    @Option(names = "--host", paramLabel = "NAME", description = "Address to listen on; localhost unless told.")
    private String host = "localhost";

    @Option(
            names = "--name",
            paramLabel = "NAME",
            description = {
                "Another name the site is called by, for a server on",
                "this computer that hands on what is asked of it."
            })
    private @Nullable String name;

    @Option(
            names = "--store",
            paramLabel = "DIR",
            description = {
                "Folder in which scenarios and runs are kept, made if need be;",
                "without it $XDG_DATA_HOME/talka, else ~/.local/share/talka."
            })
    private @Nullable Path store;

    @Option(names = "--no-store", description = "Keep nothing: scenarios cannot be saved, runs end with the program.")
    private boolean noStore;

    @Option(
            names = "--rules-folder",
            paramLabel = "DIR",
            description = "Where versions of the rules are kept; talka-rules in the working folder unless told.")
    private Path rulesFolder = Path.of("talka-rules");

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Override
    public Integer call() throws Exception {
        if (port < 0 || port > 65_535) {
            throw Refusal.ofUse(question.words().say("refused.port", Map.of("value", String.valueOf(port))));
        }
        requireOwnAddress();
        TwinningPlanner.warmUp();
        Talka talka = question.open(spec.commandLine().getErr());
        Store kept = openStore();
        try {
            Site site = Site.start(
                    talka,
                    Settings.of(port)
                            .withHost(host)
                            .withName(name)
                            .withRulesFolder(rulesFolder)
                            .lookingAhead(),
                    kept);
            spec.commandLine().getOut().println("Talka: " + address(host, site.port()));
            return SERVING;
        } catch (Site.PortInUse inUse) {
            throw Refusal.because(question.words().say("refused.portInUse", Map.of("port", String.valueOf(port))));
        }
    }

    /** Where a browser finds the site: the figures of IPv6 stand in brackets. */
    static String address(String host, int port) {
        boolean isBare = host.contains(":") && !host.startsWith("[");
        return "http://" + (isBare ? "[" + host + "]" : host) + ":" + port;
    }

    /** The store; null where nothing is to be kept, or where it cannot be, which is said in a line. */
    private @Nullable Store openStore() throws Refusal {
        if (noStore) {
            return null;
        }
        try {
            return Store.open(store == null ? Store.usualFolder() : store);
        } catch (StoreTrouble trouble) {
            PrintWriter err = spec.commandLine().getErr();
            err.println(StoreWords.of(trouble, question.words()));
            err.println(question.words().say("store.without"));
            return null;
        }
    }

    /** Where the name is not one of this machine's, no port on it can be listened on. */
    private void requireOwnAddress() throws Refusal, SocketException {
        if (!isOwnAddress()) {
            throw Refusal.because(question.words().say("refused.host", Map.of("host", host)));
        }
    }

    private boolean isOwnAddress() throws SocketException {
        try {
            InetAddress address = InetAddress.getByName(host);
            return address.isAnyLocalAddress() || NetworkInterface.getByInetAddress(address) != null;
        } catch (UnknownHostException unknown) {
            return false;
        }
    }
}
