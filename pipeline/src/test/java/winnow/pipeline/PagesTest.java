package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/** The example's pages in a real browser, opened from the disk as a reader would. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class PagesTest {

    @TempDir
    static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        Chromium.require();
        MadeExample.copy(folder);
        browser = Chromium.open();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static void go(String page) {
        browser.get(folder.resolve("reports").resolve(page.split("#")[0]).toUri()
                + (page.contains("#") ? "#" + page.split("#")[1] : ""));
    }

    private static WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    /** Addresses that the page asked for, other than itself. */
    private static List<?> requests() {
        return (List<?>) ((JavascriptExecutor) browser)
                .executeScript("return performance.getEntriesByType('resource').map(entry => entry.name)");
    }

    @Test
    void the_report_shows_the_diagram_and_every_file_that_it_links_is_there() throws Exception {
        go("index.html");

        assertTrue(browser.getTitle().contains("Large language models in clinical work"), browser.getTitle());
        WebElement diagram = find("svg");
        assertTrue(diagram.getSize().width > 400 && diagram.isDisplayed());
        assertTrue(
                find("body").getText().contains("Records screened"),
                find("body").getText());
        List<?> links = (List<?>) browser.executeScript(
                "return [...document.querySelectorAll('a[href]:not(svg a)')].map(link => link.href)");
        for (Object link : links) {
            URI target = URI.create(link.toString());
            if ("file".equals(target.getScheme())) {
                Path file = Path.of(URI.create(target.toString().split("#")[0]));
                assertTrue(Files.exists(file), "a link leads to " + target);
            }
        }
        assertTrue(links.size() > 30, links.size() + " links");
        assertEquals(List.of(), requests());
    }

    @Test
    void no_part_of_the_report_is_wider_than_the_window_of_a_phone() {
        browser.manage().window().setSize(new Dimension(500, 900));
        try {
            go("index.html");
            Object overflow = ((JavascriptExecutor) browser)
                    .executeScript(
                            "return document.documentElement.scrollWidth - document.documentElement.clientWidth");
            assertEquals(0L, overflow);
        } finally {
            browser.manage().window().setSize(new Dimension(1200, 900));
        }
    }

    @Test
    void the_selector_asks_and_ends_with_versions_and_the_studies_behind_them() {
        go("selector/selector.html");
        find("#tree-choice button[data-tree='III']").click();
        int questions = 0;
        while (find("#ask").isDisplayed()) {
            boolean yes = !find("#question").getText().contains("on your own machines");
            find(yes ? "#answer-yes" : "#answer-no").click();
            assertTrue(++questions < 20, "no end of questions");
        }

        assertTrue(find("#leaf").isDisplayed());
        assertTrue(browser.getCurrentUrl().contains("#III:input=yes/sharing=yes"), browser.getCurrentUrl());
        assertEquals(List.of(), requests());
    }

    @Test
    void a_leaf_can_be_linked_and_names_versions_studies_and_dois() {
        go("selector/selector.html");
        find("#tree-choice button[data-tree='III']").click();
        for (int questions = 0; find("#ask").isDisplayed(); questions++) {
            String question = find("#question").getText();
            boolean yes = question.contains("plain text")
                    || question.contains("leave your organisation")
                    || question.contains("name a diagnosis");
            find(yes ? "#answer-yes" : "#answer-no").click();
            assertTrue(questions < 20, "no end of questions");
        }
        String leaf = browser.getCurrentUrl().split("#")[1];

        browser.get("about:blank");
        go("selector/selector.html#" + leaf);

        List<WebElement> versions = browser.findElements(By.cssSelector("#leaf article.version"));
        assertFalse(versions.isEmpty());
        assertTrue(versions.stream().anyMatch(version -> "GPT-4".equals(version.getAttribute("data-version"))));
        List<WebElement> dois = browser.findElements(By.cssSelector("#leaf .studies a.doi"));
        assertFalse(dois.isEmpty());
        assertTrue(dois.stream().allMatch(doi -> doi.getAttribute("href").startsWith("https://doi.org/10.")));
    }

    @Test
    void back_and_restart_lead_where_they_say() {
        go("selector/selector.html");
        find("#tree-choice button[data-tree='II']").click();
        String first = find("#question").getText();
        find("#answer-yes").click();
        find("#back").click();
        assertEquals(first, find("#question").getText());

        find("#restart").click();
        assertTrue(find("#tree-choice").isDisplayed());
    }
}
