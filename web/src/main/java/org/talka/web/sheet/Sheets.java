package org.talka.web.sheet;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.talka.engine.Talka;
import org.talka.engine.io.sheet.Sheet;
import org.talka.engine.io.sheet.SheetFormat;
import org.talka.engine.model.Municipality;
import org.talka.engine.model.Position;
import org.talka.web.page.Pages;
import org.talka.web.page.Parameters;
import org.talka.web.page.Speech;

/** Answers with a view as CSV, XLSX, JSON or GeoJSON. */
public final class Sheets {

    private Sheets() {}

    /** Makes the sheet an address asks for. */
    @FunctionalInterface
    public interface Maker {
        Sheet make(Context ctx, Speech speech);
    }

    /**
     * Serves a view in every format, at /api/{lang}/view.ending.
     *
     * @param known what its addresses know behind the question mark
     */
    public static void offer(RoutesConfig routes, Pages pages, String view, Parameters known, Maker maker) {
        for (SheetFormat format : SheetFormat.values()) {
            pages.get(routes, "/api/{lang}/" + view + "." + format.ending(), known, ctx -> {
                Speech speech = pages.speech(ctx);
                answer(ctx, speech, maker.make(ctx, speech), format);
            });
        }
    }

    private static void answer(Context ctx, Speech speech, Sheet sheet, SheetFormat format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        format.write(sheet, bytes);
        ctx.contentType(format.mediaType())
                .header("Content-Disposition", "attachment; filename=\"" + sheet.name() + "." + format.ending() + "\"")
                .header("Content-Language", speech.language().code())
                .header("Cache-Control", "no-cache")
                .result(bytes.toByteArray());
    }

    /** Where the data comes from and what it may be used for, in one line. */
    public static String source(Talka talka, Speech speech) {
        String digest = talka.data().digest();
        String licence = talka.data().licence();
        return speech.say(
                "sheet.source",
                "title",
                speech.language().title(talka.data()),
                "digest",
                digest.substring(0, Math.min(12, digest.length())),
                "licence",
                licence.isEmpty() ? speech.say("sheet.licence.none") : licence);
    }

    /** The places of these municipalities; none unless all of them are known. */
    public static List<Position> places(Municipality... municipalities) {
        for (Municipality municipality : municipalities) {
            if (municipality.position() == null) {
                return List.of();
            }
        }
        return List.of(municipalities).stream().map(Municipality::position).toList();
    }

    /** A figure, or nothing where it is unknown. */
    public static Sheet.Value known(@Nullable Number value) {
        return value == null ? Sheet.words("") : Sheet.figure(value.doubleValue());
    }
}
