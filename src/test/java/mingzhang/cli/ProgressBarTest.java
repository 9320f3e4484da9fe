package mingzhang.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicLong;
import mingzhang.finding.FindingText;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private static final long SECOND = 1_000_000_000L;

    private final StringWriter out = new StringWriter();
    private final AtomicLong clock = new AtomicLong(5 * SECOND);

    private ProgressBar bar(boolean isTerminal) {
        return new ProgressBar(new PrintWriter(out, true), FindingText.in(Locale.CHINESE), isTerminal, clock::get);
    }

    @Test
    void terminalShowsRateAndTimeLeftAfterASecond() {
        ProgressBar bar = bar(true);
        bar.units(0, 100);
        clock.addAndGet(2 * SECOND);
        bar.units(50, 100);
        assertThat(out.toString()).contains("[############------------] 50/100 个单位，每秒 25 个，还要 2 秒");
    }

    @Test
    void terminalShowsNothingOfAShortBuild() {
        ProgressBar bar = bar(true);
        bar.units(0, 5);
        clock.addAndGet(SECOND / 2);
        bar.units(5, 5);
        bar.overviews();
        assertThat(out.toString()).isEmpty();
    }

    @Test
    void terminalIsLeftWithoutTheBar() {
        ProgressBar bar = bar(true);
        clock.addAndGet(2 * SECOND);
        bar.units(50, 100);
        bar.overviews();
        assertThat(out.toString()).endsWith("\r\u001b[K");
    }

    @Test
    void elsewhereEachStageIsOneLine() {
        ProgressBar bar = bar(false);
        bar.units(0, 100);
        clock.addAndGet(2 * SECOND);
        bar.units(50, 100);
        bar.overviews();
        assertThat(out.toString().lines()).containsExactly("正在核对和生成 100 个单位。", "正在生成首页和汇总页。");
    }
}
