package org.talka.web;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** A request as its bytes stand, for what no client would send. */
final class RawRequest {

    private RawRequest() {}

    /** The whole answer, with its headers. */
    static String send(int port, String... lines) throws IOException {
        try (Socket socket = new Socket(InetAddress.getByName("localhost"), port)) {
            String request = String.join("\r\n", lines) + "\r\nConnection: close\r\n\r\n";
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
