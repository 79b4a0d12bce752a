package org.talka.web.page;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Style, script and icon: few and small, so they are held in memory. Each address carries the digest of its
 * content and may be kept for a year; without the digest the browser asks again by ETag.
 */
public final class Assets {

    private static final String FOLDER = "/org/talka/web/assets/";
    private static final Map<String, String> TYPES = Map.of(
            "talka.css", "text/css; charset=utf-8",
            "talka.js", "text/javascript; charset=utf-8",
            "openapi.json", "application/json; charset=utf-8",
            "bench.js", "text/javascript; charset=utf-8",
            "wait.js", "text/javascript; charset=utf-8",
            "plan.js", "text/javascript; charset=utf-8",
            "matrix.js", "text/javascript; charset=utf-8",
            "talka.svg", "image/svg+xml; charset=utf-8");

    private final Map<String, Asset> byName = new LinkedHashMap<>();

    /** One file; its text is what the digest was made of. */
    private record Asset(String text, String digest, String type) {}

    private Assets() {
        TYPES.forEach((name, type) -> {
            byte[] bytes = read(name);
            byName.put(name, new Asset(new String(bytes, StandardCharsets.UTF_8), digest(bytes), type));
        });
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
        String tag = '"' + asset.digest() + '"';
        boolean pinned = asset.digest().equals(ctx.queryParam("v"));
        ctx.header("ETag", tag).header("Cache-Control", pinned ? "public, max-age=31536000, immutable" : "no-cache");
        String known = ctx.header("If-None-Match");
        if (known != null && (known.contains(asset.digest()) || known.equals("*"))) {
            ctx.status(304);
            return;
        }
        ctx.contentType(asset.type()).result(asset.text());
    }

    private static byte[] read(String name) {
        try (InputStream in = Assets.class.getResourceAsStream(FOLDER + name)) {
            if (in == null) {
                throw new IllegalStateException("The asset \"" + name + "\" is missing from the jar.");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String digest(byte[] bytes) {
        try {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(bytes);
            return HexFormat.of().formatHex(sum, 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java has SHA-256.", e);
        }
    }
}
