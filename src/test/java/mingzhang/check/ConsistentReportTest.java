package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mingzhang.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports made up at random, but so that everything adds up; and the same with one figure changed. */
class ConsistentReportTest {
    private static final int REPORTS = 40;

    @TempDir
    Path root;

    @Test
    void reportThatAddsUpHasNoErrors() throws IOException {
        TestSite site = TestSite.in(root);
        for (int seed = 0; seed < REPORTS; seed++) {
            String report = new Report(seed).text();
            assertThat(site.year(2023, report).lines())
                    .as("seed %d%n%s", seed, report)
                    .noneMatch(line -> line.contains("错误"));
        }
    }

    @Test
    void reportWithOneFigureChangedHasAnError() throws IOException {
        TestSite site = TestSite.in(root);
        for (int seed = 0; seed < REPORTS; seed++) {
            Report report = new Report(seed);
            String changed = report.withOneChanged();
            assertThat(site.year(2023, changed).errors())
                    .as("seed %d%n%s", seed, changed)
                    .isNotEmpty();
        }
    }

    /** The figures of one made-up report; every one of them is part of some sum, ratio or difference that is stated too. */
    private static final class Report {
        private final Random random;
        private final List<Object> pieces = new ArrayList<>();

        Report(int seed) {
            random = new Random(seed);
            write();
        }

        private BigDecimal amount() {
            return BigDecimal.valueOf(100 + random.nextInt(900_000), 2);
        }

        private void write() {
            BigDecimal staff = amount();
            BigDecimal office = amount();
            BigDecimal basic = staff.add(office);
            List<BigDecimal> projects = new ArrayList<>();
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                projects.add(amount());
            }
            BigDecimal project = projects.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal total = basic.add(project);
            BigDecimal before = amount();
            add("支出:\n  合计: ", total, "\n  增减额: ", total.subtract(before), "\n  基本支出: { 合计: ", basic);
            add(", 人员经费: ", staff, ", 公用经费: ", office, " }\n  项目支出:\n    决算: ", project, "\n    明细:\n");
            for (int row = 0; row < projects.size(); row++) {
                add("      - { 名称: 第" + (row + 1) + "项, 决算: ", projects.get(row), " }\n");
            }
            add("上年: { 来源: 上年决算, 支出: ", before, " }\n");
            writeScores();
        }

        private void writeScores() {
            int execution = 5 + random.nextInt(6);
            int sum = execution;
            add("绩效自评:\n  整体:\n    预算执行: { 分值: 10, 得分: ", BigDecimal.valueOf(execution), " }\n    指标:\n");
            for (int row = 1; row <= 3; row++) {
                int score = 20 + random.nextInt(11);
                sum += score;
                add("      - { 一级: 产出, 三级: 指标" + row + ", 分值: 30, 得分: ", BigDecimal.valueOf(score), " }\n");
            }
            add("    总分: ", BigDecimal.valueOf(sum), "\n");
        }

        private void add(Object... more) {
            pieces.addAll(List.of(more));
        }

        String text() {
            return write(pieces);
        }

        String withOneChanged() {
            List<Integer> numbers = new ArrayList<>();
            for (int index = 0; index < pieces.size(); index++) {
                if (pieces.get(index) instanceof BigDecimal) {
                    numbers.add(index);
                }
            }
            int chosen = numbers.get(random.nextInt(numbers.size()));
            List<Object> changed = new ArrayList<>(pieces);
            BigDecimal former = (BigDecimal) pieces.get(chosen);
            changed.set(chosen, former.add(BigDecimal.valueOf(1 + random.nextInt(100))));
            return write(changed);
        }

        private static String write(List<Object> pieces) {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece instanceof BigDecimal number ? number.toPlainString() : piece));
            return text.toString();
        }
    }
}
