package mingzhang.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import mingzhang.browser.Portal.Way;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Each kind of page, in each look: axe-core finds nothing, nothing is wider than the screen; pictures are kept. */
@ExtendWith(OpenPortal.class)
class AccessiblePagesTest {
    private static final Path PICTURES = Path.of("target/screenshots");

    private static final String ALL_RULES =
            "runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']";

    /** Where only the colours or only the sizes differ from another look, the other rules would say the same. */
    private static final String RULES_OF_COLOURS = "runOnly: { type: 'rule', values: ['color-contrast'] }";

    private static final String RULES_OF_SIZES = "runOnly: { type: 'rule', values: ['target-size',"
            + " 'scrollable-region-focusable', 'meta-viewport', 'css-orientation-lock', 'link-in-text-block'] }";

    private static Portal portal;

    @BeforeAll
    static void open(Portal opened) throws IOException {
        portal = opened;
        Files.createDirectories(PICTURES);
    }

    private enum Look {
        DESK(1440, "light", "normal", ALL_RULES),
        DARK(1440, "dark", "normal", RULES_OF_COLOURS),
        TABLET(820, "light", "normal", RULES_OF_SIZES),
        PHONE(390, "light", "normal", RULES_OF_SIZES),
        PHONE_HUGE(390, "dark", "huge", ALL_RULES);

        private final int width;
        private final String scheme;
        private final String size;
        private final String rules;

        Look(int width, String scheme, String size, String rules) {
            this.width = width;
            this.scheme = scheme;
            this.size = size;
            this.rules = rules;
        }
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({
        "home, site/index.html",
        "unit, five/yunling-archives/index.html",
        "year, site/zhuzhou-lusong/2023/index.html",
        "report, site/zhuzhou-lusong/2023/evaluation.html",
        "accounts, five/yunling-archives/2024/final-accounts.html",
        "years, five/years/2024/index.html",
        "search, site/search/index.html?q=%E5%85%AC%E7%94%A8%E7%BB%8F%E8%B4%B9",
        "compare, 'site/compare/index.html?units=zhuzhou-lusong,panzhihua-xiqu&years=2021,2023'",
        "data, site/data/index.html",
        "guide, site/help/quick-start.html",
        "fields, site/help/fields/staff.html",
        "rule, site/help/rules/sum.html",
        "not-found, site/404.html"
    })
    void noBarrierInAnyLook(String name, String page) throws IOException {
        Browser browser = portal.browser();
        browser.open(
                page.startsWith("five/")
                        ? portal.five(Way.FILES, page.substring(5))
                        : portal.site(Way.FILES, page.substring(5)));
        List<String> barriers = new ArrayList<>();
        for (Look look : Look.values()) {
            browser.look(look.width, 900, look.scheme);
            browser.run("document.documentElement.dataset.size = '" + look.size + "'");
            browser.run("return new Promise(done => requestAnimationFrame(() => setTimeout(done, 60)))");
            Files.write(PICTURES.resolve(name + "-" + look + ".png"), browser.picture());
            browser.barriers(look.rules).forEach(barrier -> barriers.add(look + " " + barrier));
            assertThat(browser.run("return String(document.documentElement.scrollWidth - innerWidth)"))
                    .as("too wide in look %s", look)
                    .matches("0|-\\d+");
        }
        assertThat(barriers).isEmpty();
    }
}
