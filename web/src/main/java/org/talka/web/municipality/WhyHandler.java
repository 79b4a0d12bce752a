package org.talka.web.municipality;

import io.javalin.http.Context;
import io.javalin.http.Handler;
import io.javalin.http.HttpStatus;
import java.util.List;
import java.util.stream.Stream;
import org.talka.engine.Talka;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Nearest;
import org.talka.web.page.Pages;
import org.talka.web.page.Problem;
import org.talka.web.page.Query;
import org.talka.web.page.Speech;

/** Leads from a municipality and the name of another, as somebody wrote it, to the page of the pair. */
final class WhyHandler implements Handler {

    private static final int MOST = 12;

    private final Pages pages;
    private final Talka talka;

    WhyHandler(Pages pages) {
        this.pages = pages;
        this.talka = pages.talka();
    }

    @Override
    public void handle(Context ctx) {
        Speech speech = pages.speech(ctx);
        String id = pages.municipality(ctx, "id").id();
        String written = Query.find(ctx, "with").orElse("");
        if (written.isEmpty()) {
            ctx.redirect(speech.links().municipality(id) + "#why", HttpStatus.SEE_OTHER);
            return;
        }
        List<String> found = found(written);
        if (found.size() == 1) {
            ctx.redirect(speech.links().pair(id, found.get(0)), HttpStatus.SEE_OTHER);
            return;
        }
        throw found.isEmpty()
                ? Problem.unknownPartner(written, id, nearest(written, speech))
                : Problem.severalPartners(written, id, sorted(found, speech));
    }

    /** Those whose id or name it is; else those whose name holds it. Marks and capitals do not matter. */
    private List<String> found(String written) {
        String sought = IndexHandler.plain(written);
        List<String> exact = all().filter(one -> words(one).anyMatch(sought::equals))
                .map(Municipality::id)
                .toList();
        return exact.isEmpty()
                ? all().filter(one -> words(one).anyMatch(word -> word.contains(sought)))
                        .map(Municipality::id)
                        .toList()
                : exact;
    }

    private Stream<Municipality> all() {
        return talka.data().municipalities().values().stream();
    }

    private static Stream<String> words(Municipality one) {
        return Stream.of(one.id(), one.name(), one.nameEn()).map(IndexHandler::plain);
    }

    private List<String> nearest(String written, Speech speech) {
        List<String> known = all().flatMap(one -> Stream.concat(
                        words(one), Stream.of(IndexHandler.plain(one.name()).replaceFirst(" .*$", ""))))
                .distinct()
                .sorted()
                .toList();
        return sorted(
                Nearest.to(IndexHandler.plain(written), known).stream()
                        .flatMap(word -> found(word).stream())
                        .distinct()
                        .toList(),
                speech);
    }

    private static List<String> sorted(List<String> ids, Speech speech) {
        var collator = speech.language().collator();
        return ids.stream()
                .sorted((a, b) -> collator.compare(
                        speech.explain().municipality(a), speech.explain().municipality(b)))
                .limit(MOST)
                .toList();
    }
}
