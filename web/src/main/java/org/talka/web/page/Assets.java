package org.talka.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Style, script and icon: few and small, so they are held in memory, packed. Each address carries the digest of its
 * content and may be kept for a year; without the digest the browser asks again by ETag.
 */
public final class Assets {

    private static final String FOLDER = "/org/talka/web/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "talka.css", "text/css; charset=utf-8",
            "talka.js", "text/javascript; charset=utf-8",
            "openapi.json", "application/json; charset=utf-8",
            "map.js", "text/javascript; charset=utf-8",
            "bench.js", "text/javascript; charset=utf-8",
            "wait.js", "text/javascript; charset=utf-8",
            "soon.js", "text/javascript; charset=utf-8",
            "plan.js", "text/javascript; charset=utf-8",
            "matrix.js", "text/javascript; charset=utf-8",
            "talka.svg", "image/svg+xml; charset=utf-8");

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    /** One file. */
    private record Asset(Packed packed, String type) {

        String digest() {
            return packed.digest();
        }
    }

    private Assets() {
        TYPES.forEach((name, type) -> byName.put(name, new Asset(Packed.of(read(name)), type)));
    }

    public static Assets load() {
        return new Assets();
    }

    /** The address of an asset, new whenever its content is. */
    public String href(String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw new IllegalArgumentException("There is no asset \"" + name + "\".");
        }
        return "/assets/" + name + "?v=" + asset.digest();
    }

    /** Lets the site answer for them. */
    public void addTo(RoutesConfig routes) {
        routes.get("/assets/{name}", ctx -> answer(ctx, ctx.pathParam("name")));
        routes.get("/api/openapi.json", ctx -> answer(ctx, "openapi.json"));
    }

    private void answer(Context ctx, String name) {
        Asset asset = byName.get(name);
        if (asset == null) {
            throw Problem.unknownAddress();
        }
        boolean pinned = asset.digest().equals(ctx.queryParam("v"));
        ctx.header("Cache-Control", pinned ? "public, max-age=31536000, immutable" : "no-cache");
        asset.packed().send(ctx, asset.type());
    }

    private static String read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The asset \"" + name + "\" is missing from the jar.");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
