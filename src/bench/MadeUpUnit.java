import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;

/** One unit, from year to year. */
final class MadeUpUnit {
    private static final String PLACE_FIRST = "澄岚桐杉枫霁芷苓翎漪";
    private static final String PLACE_SECOND = "渚汀陂峪埠洑湄岫";
    private static final List<String> KINDS = List.of(
            "文化馆",
            "图书馆",
            "档案馆",
            "水文站",
            "统计局",
            "科学技术协会",
            "妇女联合会",
            "残疾人联合会",
            "住房保障中心",
            "农业技术推广中心",
            "公共就业服务中心",
            "市场服务中心",
            "社区教育学院",
            "博物馆",
            "园林管理所",
            "工商业联合会");
    private static final List<String> PROJECTS = List.of(
            "免费开放运行", "基层骨干培训", "流动服务进社区", "设备更新", "数字资源建设", "安全隐患整治", "志愿服务组织", "年度专项调查", "便民窗口改造", "信息系统运维", "政策宣传",
            "困难群体帮扶", "场馆维修", "技能竞赛", "专家咨询", "档案数字化", "乡村振兴驻点", "节能改造", "应急物资储备", "文化下乡", "青少年研学", "行业监测");

    private final Chance chance;
    private final String form;
    private final String region;
    private final String name;
    private final List<String> projects;
    private Stages personnel;
    private Stages office;
    private int staff;
    private int cars;
    private boolean isFirst = true;

    MadeUpUnit(Random random, String form) {
        this.chance = new Chance(random);
        this.form = form;
        this.region = place() + "市" + place() + "区";
        this.name = region + chance.pick(KINDS);
        List<String> all = new ArrayList<>(PROJECTS);
        Collections.shuffle(all, random);
        this.projects = all.subList(0, chance.between(6, 10));
        this.staff = chance.between(6, 60);
        this.cars = chance.between(1, 4);
        this.personnel = chance.stages(staff * chance.between(1400, 1900));
        this.office = chance.stages(staff * chance.between(180, 320));
    }

    private String place() {
        return "" + PLACE_FIRST.charAt(chance.random().nextInt(PLACE_FIRST.length()))
                + PLACE_SECOND.charAt(chance.random().nextInt(PLACE_SECOND.length()));
    }

    String unitFile() {
        return "名称: " + name + "\n简称: " + name.substring(3) + "\n地区: " + region + "\n主管部门: " + region.substring(0, 3)
                + "财政局\n性质: " + chance.pick(List.of("行政单位", "事业单位")) + "\n";
    }

    String nextYear(int year) {
        staff = Math.max(5, staff + chance.between(-2, 2));
        personnel = chance.stages(personnel.outturn() * chance.between(94, 112) / 100);
        office = chance.stages(office.outturn() * chance.between(90, 108) / 100);
        MadeUpYear.Situation now =
                new MadeUpYear.Situation(year, form, isFirst, staff, cars, personnel, office, projects);
        String text = new MadeUpYear(now, chance).yaml();
        isFirst = false;
        return text;
    }
}
