package org.talka.web;

import java.nio.file.Path;

/** Serves a folder until the program is ended: for looking at pages while they are being made. */
final class TrySite {

    private TrySite() {}

    public static void main(String[] args) throws Exception {
        Site site = Site.start(Packages.read(Path.of(args[0])), Integer.parseInt(args[1]));
        System.out.println("http://localhost:" + site.port());
        Thread.currentThread().join();
    }
}
