package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The report page as a co-author has it on a phone, offline, with a title that is an attack. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class ReportInBrowserTest {

    private static final String HOSTILE = "<img src=x onerror=document.title=1>";

    @TempDir
    static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        Chromium.require();
        TestReview review = TestReview.example(folder);
        review.replace("raw/protocol.yml", "an example review", HOSTILE);
        assertEquals(0, review.winnow("run").exit());
        browser = Chromium.onAPhoneOffline();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static void go(String place) {
        browser.get("about:blank");
        browser.get(folder.resolve("reports/index.html").toUri() + place);
    }

    private static WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private static void press(CharSequence keys) {
        new Actions(browser).sendKeys(keys).perform();
    }

    private static Object script(String program) {
        return browser.executeScript(program);
    }

    private static void until(String condition) {
        Chromium.until(browser, condition);
    }

    /** Types into the box for searching and waits for an answer. */
    private static String found(String words) {
        find("#query").sendKeys(words);
        until("document.getElementById('found').textContent.includes('found')");
        return find("#found").getText();
    }

    @Test
    void words_without_accents_or_capitals_find_citations_and_rows() {
        go("");

        assertTrue(found("clinical CAMEL").matches("\\d+ citations? and [1-9]\\d* rows? of tables found"));
        assertTrue(browser.findElements(By.cssSelector("#rows li")).size() > 0);
    }

    @Test
    void a_record_is_found_by_its_id_and_leads_to_its_citation() {
        go("");

        assertTrue(
                found("pubmed:37976064").startsWith("1 citation and"),
                find("#found").getText());
        assertTrue(
                find("#results li code").getText().equals("pubmed:37976064"),
                find("#results").getText());
        assertFalse(find("#more").isDisplayed());
    }

    @Test
    void what_became_of_citations_lists_as_many_as_the_diagram_counts() {
        go("");
        find("#outcome option:nth-child(2)").click();

        assertEquals("included", find("#outcome option:nth-child(2)").getText());
        assertEquals(
                find("#new_reports").findElements(By.cssSelector("li")).size(),
                browser.findElements(By.cssSelector("#results > li")).size());
        assertTrue(
                find("#found").getText().startsWith("31 citations and 0 rows"),
                find("#found").getText());
    }

    @Test
    void the_keyboard_alone_searches_and_goes_to_what_is_found() {
        go("");
        for (int steps = 0; !browser.switchTo().activeElement().equals(find("#query")); steps++) {
            assertTrue(steps < 40, "the tabulator does not reach the search");
            press(Keys.TAB);
        }
        press("GPT-4");
        press(Keys.ENTER);
        until("document.querySelector('#rows a')");

        assertEquals("results", browser.switchTo().activeElement().getAttribute("id"), "a reader goes on there");
        find("#rows a").sendKeys(Keys.ENTER);
        assertEquals(Boolean.TRUE, script("return document.activeElement.classList.contains('hit')"));
    }

    @Test
    void a_number_of_the_diagram_opens_its_list() {
        go("");
        assertFalse(find("#records_excluded li").isDisplayed());
        find("svg a[href='#records_excluded'] text").click();

        until("document.getElementById('records_excluded').closest('details').open");
        assertTrue(find("#records_excluded li").isDisplayed());
    }

    @Test
    void a_hostile_title_is_shown_and_does_nothing_and_nothing_is_asked_for() {
        go("");

        assertTrue(find("h1").getText().contains(HOSTILE), find("h1").getText());
        assertTrue(browser.getTitle().contains(HOSTILE), browser.getTitle());
        assertEquals(0L, script("return document.images.length"));
        assertEquals(List.of(), script("return performance.getEntriesByType('resource').map(entry => entry.name)"));
    }

    @Test
    void what_is_not_in_the_policy_does_not_run() {
        go("");
        script("const script = document.createElement('script'); script.textContent = 'window.intruder = true';"
                + " document.body.append(script); document.body.setAttribute('onclick', 'window.intruder = true');"
                + " document.body.click();");

        assertEquals(Boolean.TRUE, script("return window.intruder === undefined"));
    }

    @Test
    void no_part_is_wider_than_the_phone_with_everything_open() {
        go("");
        found("model");
        script("document.querySelectorAll('details').forEach(each => { each.open = true; })");

        assertEquals(
                0L,
                script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                "something is wider than the window");
    }

    @ParameterizedTest
    @ValueSource(strings = {"light", "dark"})
    void nothing_seriously_bars_people_with_disabilities(String scheme) throws IOException {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        go("");
        found("model");

        assertEquals(List.of(), Chromium.barriers(browser));
    }
}
