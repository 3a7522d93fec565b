package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;

/** An address and a file that a reader of damaged exports must leave alone. Both are there until the tests end. */
final class Trap {

    private static final String SECRET = "the secret of the house";
    private static final Trap SET = new Trap();

    private final ServerSocket server;
    private final Path file;
    private final AtomicInteger visits = new AtomicInteger();

    private Trap() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            file = Files.writeString(Files.createTempFile("winnow", ".txt"), SECRET);
            file.toFile().deleteOnExit();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread door = new Thread(this::count, "trap");
        door.setDaemon(true);
        door.start();
    }

    /** Counts each visitor before it is sent away, so that it is counted once it knows. */
    private void count() {
        try {
            while (true) {
                try (Socket visitor = server.accept()) {
                    visits.incrementAndGet();
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String address() {
        return "http://127.0.0.1:" + SET.server.getLocalPort() + "/x";
    }

    static String file() {
        return SET.file.toUri().toString();
    }

    /** @throws AssertionError if the text holds what stands in the file */
    static void checkSaid(String text) {
        assertFalse(text.contains(SECRET), "a file was read");
    }

    /** @throws AssertionError if somebody came to the address since this was asked last */
    static void checkAsked() {
        assertEquals(0, SET.visits.getAndSet(0), "something was fetched");
    }
}
