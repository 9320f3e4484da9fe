package mingzhang.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mingzhang.TestSite;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Reports of two years made up at random, but so that everything adds up; and the same with one figure changed. */
class ConsistentReportTest {
    private static final int REPORTS = 40;

    @TempDir
    Path root;

    @Test
    void reportThatAddsUpHasNoErrors() throws IOException {
        TestSite site = TestSite.in(root);
        for (int seed = 0; seed < REPORTS; seed++) {
            Reports reports = new Reports(seed);
            assertThat(reports.on(site).lines())
                    .as("seed %d%n%s", seed, reports)
                    .noneMatch(line -> line.contains("错误"));
        }
    }

    @Test
    void reportWithOneFigureChangedHasAnError() throws IOException {
        TestSite site = TestSite.in(root);
        for (int seed = 0; seed < REPORTS; seed++) {
            Reports reports = new Reports(seed).withOneChanged();
            assertThat(reports.on(site).errors())
                    .as("seed %d%n%s", seed, reports)
                    .isNotEmpty();
        }
    }

    /** The files of two years; every figure is part of some sum, ratio or difference that is stated too. */
    private static final class Reports {
        private final Random random;
        private final List<Object> before = new ArrayList<>();
        private final List<Object> now = new ArrayList<>();

        Reports(int seed) {
            random = new Random(seed);
            BigDecimal former = writeAccounts(before);
            BigDecimal total = writeAccounts(now);
            int place = now.indexOf("支出:\n  合计: ") + 2;
            BigDecimal rate = total.movePointRight(2)
                    .divide(former, 10, RoundingMode.HALF_UP)
                    .subtract(BigDecimal.valueOf(100))
                    .setScale(2, RoundingMode.HALF_UP);
            now.addAll(place, List.of("\n  增减额: ", total.subtract(former), "\n  增减率: ", rate));
            writeScores(now);
        }

        private BigDecimal amount() {
            return BigDecimal.valueOf(100 + random.nextInt(900_000), 2);
        }

        private BigDecimal writeAccounts(List<Object> file) {
            BigDecimal staff = amount();
            BigDecimal office = amount();
            BigDecimal basic = staff.add(office);
            List<BigDecimal> projects = new ArrayList<>();
            for (int count = 1 + random.nextInt(4); count > 0; count--) {
                projects.add(amount());
            }
            BigDecimal project = projects.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
            BigDecimal total = basic.add(project);
            file.addAll(List.of("支出:\n  合计: ", total, "\n  基本支出: { 合计: ", basic, ", 人员经费: ", staff));
            file.addAll(List.of(", 公用经费: ", office, " }\n  项目支出:\n    决算: ", project, "\n    明细:\n"));
            for (int row = 0; row < projects.size(); row++) {
                file.addAll(List.of("      - { 名称: 第" + (row + 1) + "项, 决算: ", projects.get(row), " }\n"));
            }
            return total;
        }

        /** A tree of weights: budget execution, groups, indicators. */
        private void writeScores(List<Object> file) {
            BigDecimal ten = BigDecimal.TEN;
            BigDecimal weights = ten;
            BigDecimal scores = ten;
            List<Object> subtotals = new ArrayList<>(List.of("    小结:\n"));
            file.addAll(List.of("绩效自评:\n  整体:\n    预算执行: { 分值: ", ten, ", 得分: ", ten, " }\n    指标:\n"));
            for (int group = 1 + random.nextInt(3); group > 0; group--) {
                BigDecimal groupWeight = BigDecimal.ZERO;
                BigDecimal groupScore = BigDecimal.ZERO;
                for (int row = 1 + random.nextInt(4); row > 0; row--) {
                    BigDecimal weight = BigDecimal.valueOf(2 + random.nextInt(60), 1);
                    BigDecimal score = weight.subtract(BigDecimal.valueOf(random.nextInt(2)));
                    String name = "      - { 一级: 第" + group + "类, 三级: 指标" + group + row + ", 原因: 略, 分值: ";
                    file.addAll(List.of(name, weight, ", 得分: ", score, " }\n"));
                    groupWeight = groupWeight.add(weight);
                    groupScore = groupScore.add(score);
                }
                subtotals.addAll(List.of("      - { 一级: 第" + group + "类, 分值: ", groupWeight, ", 得分: "));
                subtotals.addAll(List.of(groupScore, " }\n"));
                weights = weights.add(groupWeight);
                scores = scores.add(groupScore);
            }
            file.addAll(subtotals);
            file.addAll(List.of("    满分: ", weights, "\n    总分: ", scores, "\n"));
        }

        Reports withOneChanged() {
            List<Object> changed = random.nextBoolean() ? now : before;
            List<Integer> numbers = new ArrayList<>();
            for (int index = 0; index < changed.size(); index++) {
                if (changed.get(index) instanceof BigDecimal) {
                    numbers.add(index);
                }
            }
            int chosen = numbers.get(random.nextInt(numbers.size()));
            changed.set(chosen, ((BigDecimal) changed.get(chosen)).add(BigDecimal.valueOf(1 + random.nextInt(100))));
            return this;
        }

        TestSite on(TestSite site) throws IOException {
            return site.year(2022, text(before)).year(2023, text(now));
        }

        @Override
        public String toString() {
            return text(before) + "\n" + text(now);
        }

        private static String text(List<Object> pieces) {
            StringBuilder text = new StringBuilder();
            pieces.forEach(piece -> text.append(piece instanceof BigDecimal number ? number.toPlainString() : piece));
            return text.toString();
        }
    }
}
