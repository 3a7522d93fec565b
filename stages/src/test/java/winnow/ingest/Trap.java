package winnow.ingest;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.SocketTimeoutException;
import java.nio.file.Files;
import java.nio.file.Path;

/** An address and a file that a reader of damaged exports must leave alone. Both are there until the tests end. */
final class Trap {

    private static final String SECRET = "the secret of the house";
    private static final Trap SET = new Trap();

    private final ServerSocket server;
    private final Path file;

    private Trap() {
        try {
            server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            server.setSoTimeout(1);
            file = Files.writeString(Files.createTempFile("winnow", ".txt"), SECRET);
            file.toFile().deleteOnExit();
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

    /** @throws AssertionError if somebody came to the address */
    static void checkAsked() throws IOException {
        boolean asked = true;
        try {
            SET.server.accept().close();
        } catch (SocketTimeoutException e) {
            asked = false;
        }
        assertFalse(asked, "something was fetched");
    }
}
