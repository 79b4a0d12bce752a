package org.talka.web;

/** Another program listens on the port. */
public final class PortInUse extends Exception {

    private static final long serialVersionUID = 1L;

    private final int port;

    PortInUse(int port, Throwable cause) {
        super("The port " + port + " is in use.", cause);
        this.port = port;
    }

    public int port() {
        return port;
    }
}
