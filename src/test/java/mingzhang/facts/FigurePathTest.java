package mingzhang.facts;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Optional;
import mingzhang.facts.FigurePath.Found;
import mingzhang.facts.FigurePath.Unknown;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FigurePathTest {
    private Taxonomy taxonomy;

    @BeforeEach
    void readTaxonomy() throws IOException {
        taxonomy = TestBook.empty().book().taxonomy();
    }

    private FigurePath.Result follow(String path) {
        return FigurePath.follow(path, 2023, taxonomy);
    }

    private String describe(String path) {
        FigurePath.Result result = follow(path);
        assertThat(result).isInstanceOf(Found.class);
        return ((Found) result).address().describe();
    }

    @Test
    void pathOfKeysIsTheOutturnOfTheYear() {
        assertThat(describe("支出.基本支出")).isEqualTo("2023年 支出.基本支出 决算");
    }

    @Test
    void aliasIsThePathOfItsConcept() {
        assertThat(describe("本年支出.基本支出")).isEqualTo("2023年 支出.基本支出 决算");
    }

    @Test
    void basisMayEndThePath() {
        assertThat(describe("支出.基本支出.年初预算")).isEqualTo("2023年 支出.基本支出 年初预算");
    }

    @Test
    void yearBeforeMayBeginThePath() {
        assertThat(describe("上年.支出")).isEqualTo("2022年 支出 决算");
    }

    @Test
    void twoYearsBeforeMayBeginThePath() {
        assertThat(describe("上年.上年.支出")).isEqualTo("2021年 支出 决算");
    }

    @Test
    void anyYearMayBeginThePath() {
        assertThat(describe("2020年.支出")).isEqualTo("2020年 支出 决算");
    }

    @Test
    void rowStandsInBrackets() {
        assertThat(describe("支出.项目支出[培训].上年结转")).isEqualTo("2023年 支出.项目支出[培训].上年结转 决算");
    }

    @Test
    void rowsNameMayHaveDots() {
        assertThat(describe("支出.项目支出[1.培训.二期]")).isEqualTo("2023年 支出.项目支出[1.培训.二期] 决算");
    }

    @Test
    void rowsNameMayHaveRoundBracketsAndQuotes() {
        assertThat(describe("支出.项目支出[“三公”经费（二期）]")).isEqualTo("2023年 支出.项目支出[“三公”经费（二期）] 决算");
    }

    @Test
    void rowsNameMayHaveSquareBrackets() {
        assertThat(describe("支出.项目支出[关于[2021]3号文件].上年结转")).isEqualTo("2023年 支出.项目支出[关于[2021]3号文件].上年结转 决算");
    }

    @Test
    void aspectIsAKeyLikeOthers() {
        assertThat(describe("支出.基本支出.占比")).isEqualTo("2023年 支出.基本支出.占比 决算");
    }

    @Test
    void totalIsTheConceptItself() {
        assertThat(describe("支出.合计")).isEqualTo("2023年 支出 决算");
    }

    @Test
    void blanksAroundKeysDoNotCount() {
        assertThat(describe(" 支出 . 基本支出 ")).isEqualTo("2023年 支出.基本支出 决算");
    }

    @Test
    void unknownKeyIsToldWithTheNearest() {
        assertThat(follow("支出.基本支岀")).isEqualTo(new Unknown("基本支岀", Optional.of("基本支出")));
    }

    @Test
    void emptyPathLeadsNowhere() {
        assertThat(follow("")).isInstanceOf(Unknown.class);
    }

    @Test
    void basisAloneLeadsNowhere() {
        assertThat(follow("年初预算")).isInstanceOf(Unknown.class);
    }

    @Test
    void dotAtTheEndLeadsNowhere() {
        assertThat(follow("支出.")).isInstanceOf(Unknown.class);
    }

    @Test
    void twoDotsLeadNowhere() {
        assertThat(follow("支出..基本支出")).isInstanceOf(Unknown.class);
    }

    @Test
    void rowOfWhatHasNoRowsLeadsNowhere() {
        assertThat(follow("支出.基本支出[培训]")).isInstanceOf(Unknown.class);
    }

    @Test
    void rowOfAnotherStepThanTheListLeadsNowhere() {
        assertThat(follow("支出[培训].项目支出")).isInstanceOf(Unknown.class);
    }

    @Test
    void bracketLeftOpenLeadsNowhere() {
        assertThat(follow("支出.项目支出[培训")).isInstanceOf(Unknown.class);
    }

    @Test
    void writtenPathLeadsBack() {
        String path = "支出.项目支出[1.培训.二期].上年结转";
        assertThat(((Found) follow(path)).address().path()).isEqualTo(path);
    }
}
