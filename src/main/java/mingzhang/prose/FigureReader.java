package mingzhang.prose;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mingzhang.prose.Figure.Change;
import mingzhang.prose.Figure.Ratio;
import mingzhang.prose.Quantity.Kind;

/**
 * Puts the numbers of a sentence together: an amount opens a figure, the change, share and completion that follow belong
 * to it until a clause names another subject. What stands in brackets is a remark; only its percentages count.
 */
final class FigureReader {
    private static final Pattern CLAUSE = Pattern.compile("[，,；;：:]");
    private static final Pattern LISTED = Pattern.compile("\\s?[、，,和及与]\\s?");
    private static final Pattern CLOSING = Pattern.compile("[）)]");
    /** 一般公共预算支出 is another figure than 一般公共预算收入. */
    private static final Pattern FUND = Pattern.compile("(?:预算|预算财政拨款)$");

    private static final Pattern LIMITED = Pattern.compile("(?:（含）)?(?:及?以上|及?以下)?的(?:项目|单位|部门|指标|科目|县区)");
    private static final Pattern OF_IT = Pattern.compile("的(?:比例|比重)?(?:为|达)?\\s?");
    private static final Pattern COMPARISON = Pattern.compile(
            "(?:比|较|与|同)?于?(?:上年|去年|年初|预算|同期|上一年|前年|20\\d\\d年)[^，,；;]{0,14}$|同比|环比|^(?:各|也|均|实际|净|总体)$");

    private static final Pattern COMPARED = Pattern.compile("^\\s*(?:与|比|较|同)(?:上年|去年|上一年|20\\d\\d\\s?年)");

    private static final Pattern NAMED = Pattern.compile("(?:费|支出|收入|经费|资金|补助)(?:支出)?(?:决算)?数?$");
    private static final Pattern GENERAL = Pattern.compile("(?:总|本年|实际|全年|决算)?(?:支出|收入|收支|经费|资金)(?:决算)?(?:总额|合计)?数?");
    /** Another subject of which only is said that it did not change against one base, before it is held against another. */
    private static final Pattern EVEN = Pattern.compile(
            "(?:^|[，,；;：:。])([^，,；;：:。\\d]{1,30}?(?:费|支出|收入|经费)(?:支出)?(?:决算)?数?)(?:与|较|比|同|和)[^，,；;：:。\\d]{0,10}"
                    + "(?:持平|无(?:增减)?变化|无增减|一致|相同)[，,；;][^，,；;]*$");

    private final String sentence;
    private final int offset;
    private final List<Figure> figures = new ArrayList<>();
    private final List<Change> changes = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();
    private Optional<Quantity> amount = Optional.empty();
    private Optional<Role> basis = Optional.empty();
    private Optional<Quantity> whole = Optional.empty();
    private Optional<Quantity> budget = Optional.empty();
    private String budgetName = "";
    private String subject = "";
    private int start = -1;
    private int remark = -1;
    private boolean isPart = false;

    private FigureReader(String sentence, int offset) {
        this.sentence = sentence;
        this.offset = offset;
    }

    static List<Figure> read(String sentence, int offset, List<Quantity> quantities) {
        FigureReader reader = new FigureReader(sentence, offset);
        int from = 0;
        Kind before = Kind.MONEY;
        for (int index = 0; index < quantities.size(); index++) {
            Quantity quantity = quantities.get(index);
            String lead = sentence.substring(from, quantity.start() - offset);
            boolean isOfMoney = before == Kind.MONEY || before == Kind.PERCENT;
            int last = reader.endOfList(quantities, index);
            if (last > index) {
                reader.takeList(quantities.subList(index, last + 1), lead);
                index = last;
            } else if (quantity.kind() == Kind.MONEY || quantity.kind() == Kind.PERCENT && isOfMoney) {
                Optional<Quantity> next =
                        quantities.stream().skip(index + 1L).findFirst().filter(each -> each.kind() == Kind.MONEY);
                reader.take(quantity, lead, next);
            }
            before = quantity.kind() == Kind.PERCENT ? before : quantity.kind();
            from = quantities.get(index).end() - offset;
        }
        reader.close();
        return reader.figures;
    }

    /** The last of the percentages that are listed from here on with nothing but 、 and 和 between them. */
    private int endOfList(List<Quantity> quantities, int index) {
        int last = index;
        while (last + 1 < quantities.size() && isListed(quantities.get(last), quantities.get(last + 1))) {
            last++;
        }
        return last;
    }

    private boolean isListed(Quantity one, Quantity next) {
        return one.kind() == Kind.PERCENT
                && next.kind() == Kind.PERCENT
                && LISTED.matcher(sentence.substring(one.end() - offset, next.start() - offset))
                        .matches();
    }

    /** Shares that are listed belong to as many amounts that were listed before; other percentages stay unread. */
    private void takeList(List<Quantity> percents, String lead) {
        String[] clauses = CLAUSE.split(lead, -1);
        boolean isOfWhole = whole.isPresent()
                && OF_IT.matcher(lead).matches()
                && basis.filter(found -> found.kind() == Role.Kind.SHARE).isPresent();
        Role role = isOfWhole ? basis.orElseThrow() : Role.of(clauses[clauses.length - 1], percents.get(0));
        Optional<Quantity> of = isOfWhole ? whole : Optional.empty();
        int first = figures.size() + 1 - percents.size();
        if (role.kind() != Role.Kind.SHARE || start < 0 || first < 0) {
            return;
        }
        for (int index = first; index < figures.size(); index++) {
            Figure figure = figures.get(index);
            boolean isBare = figure.amount().isPresent()
                    && figure.ratios().isEmpty()
                    && figure.changes().isEmpty();
            if (!isBare) {
                return;
            }
        }
        for (int index = first; index < figures.size(); index++) {
            Ratio share = new Ratio(Ratio.Kind.SHARE, percents.get(index - first), role.named(), of);
            figures.set(index, figures.get(index).with(share));
        }
        ratio(Ratio.Kind.SHARE, percents.get(percents.size() - 1), role);
    }

    private void take(Quantity quantity, String lead, Optional<Quantity> next) {
        String[] clauses = CLAUSE.split(lead, -1);
        String clause = clauses[clauses.length - 1];
        Role role = Role.of(clause, quantity);
        if (isRemark(quantity) || isLimit(quantity) || isCompared(quantity, next, clause)) {
            return;
        }
        boolean isOfWhole = whole.isPresent()
                && quantity.kind() == Kind.PERCENT
                && OF_IT.matcher(lead).matches();
        if (isOfWhole) {
            ratio(
                    basis.orElseThrow().kind() == Role.Kind.SHARE ? Ratio.Kind.SHARE : Ratio.Kind.COMPLETION,
                    quantity,
                    basis.get());
            return;
        }
        basis = start >= 0 && quantity.kind() == Kind.MONEY ? Role.ofWhole(clause) : Optional.empty();
        whole = basis.map(found -> quantity);
        if (whole.isPresent()) {
            return;
        }
        switch (role.kind()) {
            case RISE -> change(quantity, Direction.UP, lead, role);
            case FALL -> change(quantity, Direction.DOWN, lead, role);
            case SHARE -> ratio(Ratio.Kind.SHARE, quantity, role);
            case COMPLETION -> ratio(Ratio.Kind.COMPLETION, quantity, role);
            case EXECUTION -> ratio(Ratio.Kind.EXECUTION, quantity, role);
            case BUDGET -> takeBudget(quantity, lead, role);
            case OUTTURN -> takeOutturn(quantity, lead, role);
            case AMOUNT -> open(quantity, lead, clause);
            default -> {}
        }
    }

    /** Whether an amount stands in brackets, or a percentage behind such an amount. */
    private boolean isRemark(Quantity quantity) {
        int place = quantity.start() - offset;
        if (depth(place) == 0) {
            return false;
        }
        if (quantity.kind() == Kind.MONEY) {
            remark = quantity.end() - offset;
            return true;
        }
        return remark >= 0
                && !CLOSING.matcher(sentence.substring(remark, place)).find();
    }

    /**
     * Whether an amount is the one of another time which the figure spoken of is held against, and from which it differs by
     * the next amount: 支出9万元，与2021年决算数8万元相比，增加1万元.
     */
    private boolean isCompared(Quantity quantity, Optional<Quantity> next, String clause) {
        if (amount.isEmpty() || next.isEmpty() || !COMPARED.matcher(clause).find()) {
            return false;
        }
        BigDecimal difference = amount.get().base().subtract(quantity.base()).abs();
        BigDecimal ulp = BigDecimal.ONE.scaleByPowerOfTen(quantity.power() - quantity.decimals());
        return difference.subtract(next.get().base()).abs().compareTo(ulp) <= 0;
    }

    /** Whether a percentage divides things into those above and below it: 执行率低于80%的项目2个. */
    private boolean isLimit(Quantity quantity) {
        return quantity.kind() == Kind.PERCENT
                && LIMITED.matcher(sentence)
                        .region(quantity.end() - offset, sentence.length())
                        .lookingAt();
    }

    private int depth(int end) {
        int depth = 0;
        for (int index = 0; index < end; index++) {
            char character = sentence.charAt(index);
            depth += character == '（' || character == '(' ? 1 : character == '）' || character == ')' ? -1 : 0;
        }
        return depth;
    }

    private void open(Quantity quantity, String lead, String words) {
        close();
        subject = Subjects.of(words, lead);
        start = quantity.start();
        isPart = isPart || lead.contains("其中") || lead.contains("包括");
        amount = Optional.of(quantity);
    }

    private void takeBudget(Quantity quantity, String lead, Role role) {
        boolean goesOn =
                start >= 0 && budget.isEmpty() && Subjects.clean(role.words()).isEmpty() && changes.isEmpty();
        if (!goesOn) {
            open(quantity, lead, role.words());
            amount = Optional.empty();
        }
        if (budget.isEmpty()) {
            budget = Optional.of(quantity);
            budgetName = role.named();
        }
    }

    private void takeOutturn(Quantity quantity, String lead, Role role) {
        boolean goesOn = start >= 0
                && amount.isEmpty()
                && budget.isPresent()
                && (Subjects.clean(role.words()).isEmpty() || subject.endsWith(Subjects.clean(role.words())));
        if (goesOn) {
            amount = Optional.of(quantity);
        } else {
            boolean isOfFund = FUND.matcher(role.words()).find();
            open(quantity, lead, isOfFund ? role.words() + role.named() : role.words());
        }
    }

    private void ratio(Ratio.Kind kind, Quantity quantity, Role role) {
        if (start >= 0) {
            ratios.add(new Ratio(kind, quantity, role.named(), whole));
            whole = Optional.empty();
        }
    }

    private void change(Quantity quantity, Direction direction, String lead, Role role) {
        Matcher even = EVEN.matcher(lead);
        boolean isOfOther = even.find();
        if (isOfOther || start < 0 || !isOfCurrent(role.words())) {
            close();
            subject = Subjects.clean(isOfOther ? even.group(1) : role.words());
            start = quantity.start();
        }
        boolean isRate = quantity.kind() == Kind.PERCENT;
        int last = changes.size() - 1;
        boolean completes = isRate
                && last >= 0
                && changes.get(last).rate().isEmpty()
                && changes.get(last).amount().isPresent();
        if (completes) {
            Change open = changes.remove(last);
            changes.add(new Change(
                    open.words() + role.words(),
                    open.amount(),
                    open.amountDirection(),
                    Optional.of(quantity),
                    Optional.of(direction)));
        } else if (isRate) {
            changes.add(new Change(
                    lead, Optional.empty(), Optional.empty(), Optional.of(quantity), Optional.of(direction)));
        } else {
            changes.add(new Change(
                    lead, Optional.of(quantity), Optional.of(direction), Optional.empty(), Optional.empty()));
        }
    }

    /** Whether the words before a change name no other subject than the one spoken of. */
    private boolean isOfCurrent(String words) {
        String rest = words.strip().replaceFirst("^、", "");
        Matcher comparison = COMPARISON.matcher(rest);
        if (rest.isEmpty() || !comparison.find()) {
            return rest.isEmpty();
        }
        String named = Subjects.clean(rest.substring(0, comparison.start())).replaceFirst("相$", "");
        boolean isOther = NAMED.matcher(named).find()
                && !GENERAL.matcher(named).matches()
                && !subject.endsWith(named)
                && !named.endsWith(subject);
        return !isOther;
    }

    private void close() {
        if (start >= 0) {
            figures.add(new Figure(subject, start, isPart, amount, budget, budgetName, changes, ratios));
        }
        changes.clear();
        ratios.clear();
        amount = Optional.empty();
        budget = Optional.empty();
        budgetName = "";
        start = -1;
    }
}
