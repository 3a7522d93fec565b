package winnow.pipeline;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window. Tests that need it are skipped, loudly, where there is none. */
final class Chromium {

    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private Chromium() {}

    static void require() {
        if (!Files.isExecutable(browser()) || !Files.isExecutable(DRIVER)) {
            System.err.println("SKIPPED: no chromium and chromedriver here, so nobody looked at the pages");
            Assumptions.abort("no browser");
        }
    }

    private static Path browser() {
        return BROWSERS.stream().filter(Files::isExecutable).findFirst().orElse(Path.of("none"));
    }

    static ChromeDriver open() {
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser().toString());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1200,900");
        return new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File(DRIVER.toString()))
                        .build(),
                options);
    }
}
