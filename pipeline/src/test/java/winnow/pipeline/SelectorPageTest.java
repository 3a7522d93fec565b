package winnow.pipeline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator.ReplaceUnderscores;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;

/** The selector's page as a clinician has it on a phone, offline, with a model whose name is an attack. */
@DisplayNameGeneration(ReplaceUnderscores.class)
class SelectorPageTest {

    private static final String HOSTILE = "<img src=x onerror=document.title=1>";

    @TempDir
    static Path folder;

    private static ChromeDriver browser;

    @BeforeAll
    static void open() {
        Chromium.require();
        TestReview review = TestReview.example(folder);
        for (String table : List.of("models", "evidence")) {
            review.replace("raw/annotations/" + table + ".csv", "Clinical Camel", HOSTILE);
        }
        assertEquals(0, review.winnow("run").exit());
        browser = Chromium.onAPhoneOffline();
    }

    @AfterAll
    static void close() {
        if (browser != null) {
            browser.quit();
        }
    }

    private static void go(String answers) {
        browser.get("about:blank");
        browser.get(folder.resolve("reports/selector/selector.html").toUri() + answers);
    }

    private static WebElement find(String css) {
        return browser.findElement(By.cssSelector(css));
    }

    private static void press(CharSequence key) {
        new Actions(browser).sendKeys(key).perform();
    }

    /** Presses the tabulator until an element has the focus, then Enter. */
    private static void reach(String css) {
        for (int steps = 0; steps < 40; steps++) {
            press(Keys.TAB);
            if (browser.switchTo().activeElement().equals(find(css))) {
                press(Keys.ENTER);
                return;
            }
        }
        throw new AssertionError("the tabulator does not reach " + css);
    }

    private static Object script(String program) {
        return browser.executeScript(program);
    }

    private static Set<String> listed() {
        return browser.findElements(By.cssSelector("#leaf article.version")).stream()
                .map(version -> version.getAttribute("data-version"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    @Test
    void the_keyboard_alone_leads_to_the_models_and_back_at_phone_width_and_offline() {
        go("");
        reach("#tree-choice button[data-tree='III']");
        int questions = 0;
        while (find("#ask").isDisplayed()) {
            assertEquals(
                    "question", browser.switchTo().activeElement().getAttribute("id"), "a reader hears the question");
            assertFits();
            reach(questions % 2 == 0 ? "#answer-yes" : "#answer-skip");
            assertTrue(++questions < 20, "no end of questions");
        }
        assertEquals("outcome", browser.switchTo().activeElement().getAttribute("id"));
        assertFits();
        assertEquals(
                questions, browser.findElements(By.cssSelector("#answers li")).size());
        reach("#back");
        assertTrue(find("#ask").isDisplayed());
        reach("#restart");
        assertTrue(find("#tree-choice").isDisplayed());
        assertEquals(List.of(), script("return performance.getEntriesByType('resource').map(entry => entry.name)"));
    }

    private static void assertFits() {
        assertEquals(
                0L,
                script("return document.documentElement.scrollWidth - document.documentElement.clientWidth"),
                browser.getCurrentUrl());
    }

    @Test
    void a_hostile_name_is_shown_as_it_is_written_and_does_nothing() {
        go("#III:");
        while (find("#ask").isDisplayed()) {
            boolean task = find("#question").getText().startsWith("Should");
            find(task ? "#answer-skip" : "#answer-no").click();
        }

        assertTrue(listed().stream().anyMatch(name -> name.startsWith(HOSTILE)), () -> listed().toString());
        assertTrue(find("#versions").getText().contains(HOSTILE));
        assertEquals(0L, script("return document.images.length"));
        assertFalse(browser.getTitle().equals("1"));
    }

    @Test
    void what_is_not_in_the_policy_does_not_run() {
        go("#III:");
        script("const script = document.createElement('script'); script.textContent = 'window.intruder = true';"
                + " document.body.append(script); document.body.setAttribute('onclick', 'window.intruder = true');"
                + " document.body.click();");

        assertEquals(Boolean.TRUE, script("return window.intruder === undefined"));
    }

    @Test
    void who_skips_a_question_sees_what_either_answer_leads_to() {
        go("#III:");
        String first = find("#ask").getAttribute("data-question");
        long remaining = number("#remain-skip");
        assertEquals(remaining, Math.max(number("#remain-yes"), number("#remain-no")), "yes demands more than no");

        Set<String> union = new TreeSet<>(after(first + "=yes"));
        union.addAll(after(first + "=no"));
        assertEquals(union, after(first + "=skip"));
    }

    /** Where all later questions are skipped. */
    private static Set<String> after(String answers) {
        go("#III:" + answers);
        while (find("#ask").isDisplayed()) {
            find("#answer-skip").click();
        }
        return listed();
    }

    private static long number(String css) {
        return Long.parseLong(find(css).getText().replaceFirst("^no ", "0 ").replaceAll("\\D.*", ""));
    }

    @Test
    void the_number_that_an_answer_promises_is_the_number_that_remains() {
        go("#III:");
        while (find("#ask").isDisplayed()) {
            long promised = number("#remain-yes");
            find("#answer-yes").click();
            assertEquals(promised, number("#remaining"));
        }
    }

    @Test
    void the_link_leads_to_the_same_answers_and_one_that_does_not_fit_says_so() {
        go("#III:input=skip");
        find("#share").click();
        assertEquals(browser.getCurrentUrl(), find("#link").getAttribute("value"));

        go("#III:input=skip/surplus=yes");
        assertTrue(find("#lost").isDisplayed());
        assertTrue(find("#ask").isDisplayed());
        assertEquals(1, browser.findElements(By.cssSelector("#answers li")).size());
    }

    @ParameterizedTest
    @CsvSource({
        "light, ''",
        "light, '#III:'",
        "light, '#III:input=no/sharing=yes/diagnose=skip/extract=skip/answer=skip/generate=yes/deployment=no'",
        "dark, ''",
        "dark, '#III:'",
        "dark, '#III:input=no/sharing=yes/diagnose=skip/extract=skip/answer=skip/generate=yes/deployment=no'"
    })
    void nothing_seriously_bars_people_with_disabilities(String scheme, String answers) throws IOException {
        browser.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
        go(answers);
        script("document.querySelectorAll('details').forEach(each => { each.open = true; })");

        assertEquals(List.of(), Chromium.barriers(browser));
    }
}
