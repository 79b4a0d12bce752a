package org.talka.web.rulebook;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import io.javalin.http.UploadedFile;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Optional;
import org.talka.engine.Talka;
import org.talka.engine.evaluation.Watch;
import org.talka.engine.model.Reading;
import org.talka.engine.plan.Progress;
import org.talka.engine.rules.Dials;
import org.talka.engine.rules.Rules;
import org.talka.web.page.Pages;
import org.talka.web.page.Problem;
import org.talka.web.page.Speech;
import org.talka.web.page.View;
import org.talka.web.run.Studies;
import org.talka.web.run.Study;

/** What the analyst's pages share: rules by address, and studies that take longer than a page may. */
public final class Desk {

    private final Pages pages;
    private final Rulebook book;
    private final Studies studies;

    public Desk(Pages pages, Rulebook book, Studies studies) {
        this.pages = pages;
        this.book = book;
        this.studies = studies;
    }

    public Pages pages() {
        return pages;
    }

    public Rulebook book() {
        return book;
    }

    /** Reads what an address wants to be studied. */
    @FunctionalInterface
    public interface Reader<T> {
        Wanted<T> read(Context ctx, Speech speech);
    }

    /** Lets a page begin and stop its studies by POST. */
    public <T> void addStudy(RoutesConfig routes, String page, Reader<T> reader) {
        routes.post("/{lang}/" + page, ctx -> {
            Speech speech = pages.speech(ctx);
            Wanted<T> wanted = reader.read(ctx, speech);
            studies.begin(wanted.address(), ctx.ip(), wanted.work());
            back(ctx, speech, wanted);
        });
        routes.post("/{lang}/" + page + "/stop", ctx -> {
            Speech speech = pages.speech(ctx);
            Wanted<T> wanted = reader.read(ctx, speech);
            studies.stop(wanted.address());
            back(ctx, speech, wanted);
        });
    }

    private static void back(Context ctx, Speech speech, Wanted<?> wanted) {
        String page = wanted.page().replaceFirst("/.*", "");
        ctx.redirect(speech.links().to(page, wanted.query()), HttpStatus.SEE_OTHER);
    }

    /** Begins a study for a person. */
    public <T> void begin(Context ctx, Wanted<T> wanted) {
        studies.begin(wanted.address(), ctx.ip(), wanted.work());
    }

    /** Nobody waits for a study any more. */
    public void stop(Wanted<?> wanted) {
        studies.stop(wanted.address());
    }

    /** The study, as a page shows it. */
    public StudyView view(Speech speech, Wanted<?> wanted) {
        return StudyView.of(speech, wanted, studies.find(wanted.address()).orElse(null));
    }

    /** What came out of it, once it is there. */
    public <T> Optional<T> find(Wanted<T> wanted) {
        return studies.result(wanted.address());
    }

    /** A page that is asked for again while a study on it is being made. */
    public static View live(View view, StudyView... studies) {
        for (StudyView study : studies) {
            if (study.isWorking()) {
                return view.refreshedAfter(2).with("wait.js");
            }
        }
        return view;
    }

    /** The package under the rules an address asks for; faulty ones get the page that says so. */
    public Talka talka(Asked asked) {
        return book.find(asked).orElseThrow(Problem::faultyRules);
    }

    /** The address of the bench with some rules turned to; empty where dials do not lead there. */
    public String bench(Speech speech, Asked asked, Rules rules) {
        return book.base(asked) instanceof Reading.Complete<Rules> base
                ? Dials.between(base.value(), rules)
                        .map(turned ->
                                speech.links().to("rules", asked.turning(turned).query()))
                        .orElse("")
                : "";
    }

    /** Tells a study what the engine says. */
    public static Watch watch(Study.Teller teller) {
        return (task, done) -> teller.at("study." + task.name().toLowerCase(Locale.ROOT), done);
    }

    /** The same for plans. */
    public static Progress progress(Study.Teller teller) {
        return (phase, done) -> teller.at("waiting." + phase.name().toLowerCase(Locale.ROOT), done);
    }

    /**
     * The bytes of an uploaded file; one too large gets the page that says so, read to its end where it is not far too
     * large: a browser whose sending is cut short shows no page.
     */
    public static Optional<Upload> upload(Context ctx, int largest) {
        if (ctx.req().getContentLengthLong() > largest + 900_000L) {
            throw Problem.fileTooLarge();
        }
        UploadedFile file;
        try {
            file = ctx.uploadedFile("file");
        } catch (RuntimeException tooLarge) {
            throw Problem.fileTooLarge();
        }
        if (file == null || file.filename().isBlank()) {
            return Optional.empty();
        }
        if (file.size() > largest) {
            throw Problem.fileTooLarge();
        }
        try (InputStream in = file.content()) {
            return Optional.of(new Upload(file.filename().replaceFirst("(?s)^.*[/\\\\]", ""), in.readAllBytes()));
        } catch (IOException broken) {
            throw Problem.fileTooLarge();
        }
    }

    /**
     * An uploaded file.
     *
     * @param name without folders
     */
    public record Upload(String name, byte[] bytes) {}
}
