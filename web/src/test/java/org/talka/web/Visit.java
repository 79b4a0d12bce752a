package org.talka.web;

import com.deque.html.axecore.args.AxeRunOptions;
import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;

/** One person's window in Chromium, and what goes wrong in it. */
final class Visit implements AutoCloseable {

    private final BrowserContext context;
    private final Page page;
    private final List<String> complaints = new ArrayList<>();
    private final List<String> otherHosts = new ArrayList<>();

    private Visit(Chromium browser, Browsing site, Browser.NewContextOptions options) {
        context = browser.newContext(options);
        page = context.newPage();
        page.onConsoleMessage(message -> {
            if (message.type().equals("error") || message.type().equals("warning")) {
                complaints.add(message.text());
            }
        });
        page.onPageError(complaints::add);
        page.onRequest(request -> {
            if (!request.url().startsWith(site.address("/"))) {
                otherHosts.add(request.url());
            }
        });
    }

    /** @param width of the window, in CSS pixels */
    static Visit of(Chromium browser, Browsing site, int width) {
        return new Visit(browser, site, new Browser.NewContextOptions().setViewportSize(width, 900));
    }

    static Visit withoutScript(Chromium browser, Browsing site, int width) {
        return new Visit(
                browser,
                site,
                new Browser.NewContextOptions().setViewportSize(width, 900).setJavaScriptEnabled(false));
    }

    Page page() {
        return page;
    }

    /** Errors and warnings the browser has written down: script, policy, missing parts. */
    List<String> complaints() {
        return complaints;
    }

    /** Requests that did not go to the site. */
    List<String> otherHosts() {
        return otherHosts;
    }

    void resize(int width) {
        page.setViewportSize(width, 900);
        page.evaluate("() => new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))");
    }

    /** Starts to listen anew. */
    void forget() {
        complaints.clear();
        otherHosts.clear();
    }

    void lighten() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
    }

    void darken() {
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        page.evaluate(
                "() => Promise.all(document.getAnimations().filter(change => change instanceof CSSTransition).map(change => change.finished.catch(() => 0)))");
    }

    /** How many CSS pixels of the page lie beyond its right edge. */
    int hiddenPixels() {
        return (Integer)
                page.evaluate("() => document.documentElement.scrollWidth - document.documentElement.clientWidth");
    }

    /** What axe finds that keeps people with disabilities out. */
    List<String> barriers() {
        AxeRunOptions violationsOnly = new AxeRunOptions();
        violationsOnly.setResultTypes(List.of("violations"));
        return new AxeBuilder(page)
                .options(violationsOnly).setLegacyMode(true).analyze().getViolations().stream()
                        .map(violation -> violation.getId() + " " + violation.getNodes())
                        .toList();
    }

    @Override
    public void close() {
        context.close();
    }
}
