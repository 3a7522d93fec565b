package winnow.pipeline;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** A real browser without a window. Tests that need it are skipped, loudly, where there is none. */
final class Chromium {

    private static final List<Path> BROWSERS =
            List.of(Path.of("/usr/bin/chromium"), Path.of("/usr/bin/chromium-browser"));
    private static final Path DRIVER = Path.of("/usr/bin/chromedriver");

    private static final String AXE = "/META-INF/resources/webjars/axe-core/4.6.3/axe.min.js";

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

    /** As wide as a phone, and without a network. */
    static ChromeDriver onAPhoneOffline() {
        ChromeDriver browser = open();
        browser.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 390, "height", 844, "deviceScaleFactor", 1, "mobile", false));
        browser.executeCdpCommand(
                "Network.emulateNetworkConditions",
                Map.of("offline", true, "latency", 0, "downloadThroughput", 0, "uploadThroughput", 0));
        return browser;
    }

    /** What seriously bars people with disabilities from the page that is open, each with where; none if nothing does. */
    static Object barriers(ChromeDriver browser) throws IOException {
        try (InputStream axe = Chromium.class.getResourceAsStream(AXE)) {
            browser.executeScript(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
        }
        browser.manage().timeouts().scriptTimeout(Duration.ofMinutes(3));
        return browser.executeAsyncScript(
                "const done = arguments[0]; axe.run({exclude: [['.traces']], resultTypes: ['violations']}).then(result => done("
                        + "result.violations.filter(each => ['serious', 'critical'].includes(each.impact))"
                        + ".map(each => each.id + ': ' + each.nodes.map(node => node.html).join(' '))))");
    }
}
