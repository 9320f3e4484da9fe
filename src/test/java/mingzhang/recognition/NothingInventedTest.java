package mingzhang.recognition;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mingzhang.recognition.source.Characters;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a report says: each number in the content file stands in the report, and each of the report's in the file. */
class NothingInventedTest {
    private static final List<String> SUBJECTS =
            List.of("本年支出合计", "基本支出", "项目支出", "人员经费", "公务接待费", "机关运行经费", "苗木产值", "一般公共预算财政拨款支出", "编制数", "修路经费", "");
    private static final List<String> BETWEEN =
            List.of("为", "", "年初预算为", "支出决算为", "比上年增加", "，其中：", "；", "，占", "，完成年初预算的", "。与2022年相比，减少", "约", "、");
    private static final List<String> UNITS = List.of("万元", "元", "%", "人", "", "个", "亿元");
    private static final List<String> HEADINGS =
            List.of("一、收入支出决算总体情况说明", "二、支出决算情况说明", "三、“三公”经费情况", "四、主要职能", "五、苗木", "六、人员情况", "七、项目支出情况");

    @TempDir
    Path root;

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void numbersOfFileAndReportAreTheSame(int seed) throws IOException {
        Random random = new Random(seed);
        StringBuilder report = new StringBuilder("2023年度某某县档案馆部门决算\n");
        for (int line = 0; line < 60; line++) {
            report.append(
                            random.nextInt(5) == 0
                                    ? heading(random)
                                    : random.nextInt(4) == 0 ? row(random) : sentence(random))
                    .append('\n');
        }
        String content = new ImportCase(root).text(report.toString()).content();
        String source = Characters.plain(report.toString()).replaceAll("(?<=\\d),(?=\\d{3})", "");
        for (Map.Entry<String, String> value : ContentValues.of(content).entrySet()) {
            boolean isFigure = value.getValue().matches("-?\\d+(\\.\\d+)?")
                    && !value.getKey().equals("年度");
            if (isFigure) {
                assertThat(source).as(value.getKey()).contains(value.getValue().replace("-", ""));
            }
        }
        String kept = Characters.plain(content).replaceAll("(?<=\\d),(?=\\d{3})", "");
        for (String part : report.toString().split("[\\n\\t]")) {
            for (String number :
                    Characters.plain(part).replaceAll("(?<=\\d),(?=\\d{3})", "").split("[^\\d.]+")) {
                assertThat(kept).contains(number.replaceAll("^\\.+|\\.+$", ""));
            }
        }
    }

    private static String pick(List<String> from, Random random) {
        return from.get(random.nextInt(from.size()));
    }

    private static String heading(Random random) {
        return pick(HEADINGS, random);
    }

    private static String number(Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(random.nextInt(1000));
            case 1 -> random.nextInt(9000) + "." + (10 + random.nextInt(90));
            case 2 -> (1 + random.nextInt(9)) + ",234.5" + random.nextInt(10);
            default -> "０．" + random.nextInt(10);
        };
    }

    private static String sentence(Random random) {
        StringBuilder text = new StringBuilder("2023年");
        for (int part = 0; part < 1 + random.nextInt(4); part++) {
            text.append(pick(SUBJECTS, random))
                    .append(pick(BETWEEN, random))
                    .append(number(random))
                    .append(pick(UNITS, random))
                    .append(pick(BETWEEN, random));
        }
        return text.append("。").toString();
    }

    private static String row(Random random) {
        return pick(SUBJECTS, random) + "\t" + number(random) + "\t" + number(random) + "\t" + pick(UNITS, random);
    }
}
