package org.talka.web;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Many readers at once on this computer, each on a connection of its own, each with a pause between two pages. Run by
 * hand: {@code Readers PORT READERS SECONDS PAUSE_MILLIS}.
 */
final class Readers {

    private static final List<String> PAGES = List.of(
            "/",
            "/plan",
            "/matrix",
            "/map",
            "/municipalities",
            "/municipality/LV0041000",
            "/municipality/LV0003000",
            "/pair/LV0001000/LV0041000",
            "/municipality/LV0041000/brief",
            "/about-data");
    private static final int LONGEST_SECONDS = 60;

    private final List<Integer> micros = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger errors = new AtomicInteger();

    private Readers() {}

    public static void main(String[] arguments) throws InterruptedException {
        int port = Integer.parseInt(arguments[0]);
        int count = Integer.parseInt(arguments[1]);
        int seconds = Math.min(LONGEST_SECONDS, Integer.parseInt(arguments[2]));
        int pause = Integer.parseInt(arguments[3]);
        Readers readers = new Readers();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        List<Thread> threads = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            Thread thread = new Thread(() -> readers.read(port, end, pause));
            threads.add(thread);
            thread.start();
        }
        for (Thread thread : threads) {
            thread.join();
        }
        readers.report(seconds);
    }

    private void read(int port, long end, int pause) {
        ThreadLocalRandom random = ThreadLocalRandom.current();
        try (Socket socket = new Socket("localhost", port)) {
            socket.setTcpNoDelay(true);
            InputStream in = new BufferedInputStream(socket.getInputStream(), 1 << 16);
            if (pause > 0) {
                Thread.sleep(random.nextInt(pause));
            }
            while (System.nanoTime() < end) {
                String page = (random.nextBoolean() ? "/lv" : "/en") + PAGES.get(random.nextInt(PAGES.size()));
                long began = System.nanoTime();
                socket.getOutputStream()
                        .write(("GET " + page + " HTTP/1.1\r\nHost: localhost\r\nAccept-Encoding: gzip\r\n\r\n")
                                .getBytes(StandardCharsets.US_ASCII));
                if (answer(in) != 200) {
                    errors.incrementAndGet();
                }
                micros.add((int) ((System.nanoTime() - began) / 1000));
                if (pause > 0) {
                    Thread.sleep(pause / 2 + random.nextInt(pause));
                }
            }
        } catch (IOException | InterruptedException broken) {
            errors.incrementAndGet();
        }
    }

    /** Reads one answer to its end. */
    private static int answer(InputStream in) throws IOException {
        String line = line(in);
        int status = Integer.parseInt(line.split(" ", 3)[1]);
        int length = -1;
        while (!line.isEmpty()) {
            if (line.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Integer.parseInt(line.substring(15).strip());
            }
            line = line(in);
        }
        if (length >= 0) {
            in.skipNBytes(length);
            return status;
        }
        int chunk = Integer.parseInt(line(in), 16);
        while (chunk > 0) {
            in.skipNBytes(chunk + 2L);
            chunk = Integer.parseInt(line(in), 16);
        }
        line(in);
        return status;
    }

    private static String line(InputStream in) throws IOException {
        StringBuilder text = new StringBuilder();
        for (int letter = in.read(); letter != '\n'; letter = in.read()) {
            if (letter < 0) {
                throw new IOException("The answer ends too early.");
            }
            if (letter != '\r') {
                text.append((char) letter);
            }
        }
        return text.toString();
    }

    private void report(int seconds) {
        int[] sorted = micros.stream().mapToInt(Integer::intValue).toArray();
        Arrays.sort(sorted);
        System.out.printf(
                "%d pages, %d a second, %d errors; p50 %.1f ms, p95 %.1f ms, p99 %.1f ms, longest %.1f ms%n",
                sorted.length,
                sorted.length / seconds,
                errors.get(),
                at(sorted, 0.5),
                at(sorted, 0.95),
                at(sorted, 0.99),
                at(sorted, 1));
    }

    private static double at(int[] sorted, double part) {
        return sorted.length == 0 ? 0 : sorted[(int) Math.min(sorted.length - 1, part * sorted.length)] / 1000.0;
    }
}
