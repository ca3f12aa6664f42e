package io.deskweave.metadata.writing;

import io.deskweave.metadata.definition.Texts;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** One line about each function, and about what every rule knows, in English and Chinese. */
final class Phrases {

    /** They bind a name, so the catalog of functions does not have them. */
    static final List<String> LOOPS = List.of("all", "exists", "exists_one", "filter", "map");

    private static final Map<String, Texts> BY_NAME = written("""
            actor.id | Whoever acts, by the id at the identity provider | 操作者在身份服务中的编号
            actor.kind | 'PERSON', 'CLIENT' or 'PLATFORM' | 'PERSON'（人）、'CLIENT'（程序）或 'PLATFORM'（平台）
            actor.role | 'AGENT', 'TEAM_LEAD', 'DESIGNER' or 'ADMINISTRATOR' | 操作者的角色，例如 'AGENT' 或 'ADMINISTRATOR'
            actor.departments | The departments of whoever acts, by id | 操作者所属部门的编号
            organisation.id | The organisation's id | 组织的编号
            organisation.alias | The organisation's short name | 组织的简称
            organisation.name | The organisation's name | 组织的名称
            now | This moment | 此刻
            today | Today's date, in UTC | 今天的日期（UTC）
            abs | The number without its sign | 绝对值
            ceil | The next whole number up | 向上取整
            floor | The next whole number down | 向下取整
            max | The greater of both | 两者中较大的
            min | The smaller of both | 两者中较小的
            round | To so many digits after the point, half up | 四舍五入到指定小数位
            int | As a whole number | 转换为整数
            decimal | As a decimal number | 转换为小数
            double | As a decimal number, as CEL writes it | 转换为小数（CEL 的写法）
            string | As a text | 转换为文本
            size | How many characters, or elements | 字符数或元素个数
            contains | Whether the text has the other in it | 文本是否包含另一段文本
            startsWith | Whether the text begins so | 文本是否以此开头
            endsWith | Whether the text ends so | 文本是否以此结尾
            matches | Whether a pattern (RE2) is found in the text | 文本中是否有匹配的模式（RE2）
            lowerAscii | With small letters | 转换为小写字母
            upperAscii | With capital letters | 转换为大写字母
            trim | Without spaces at both ends | 去掉首尾空格
            substring | From one character to before another | 截取一段文本
            indexOf | Where the other text begins, -1 without | 另一段文本的起始位置，没有则为 -1
            has | Whether there is a value | 是否有值
            orElse | The value, or this one when there is none | 没有值时改用此值
            date | A date, such as date('2026-03-31') | 日期，例如 date('2026-03-31')
            timestamp | A moment, such as timestamp('2026-03-31T09:00:00Z') | 时刻，例如 timestamp('2026-03-31T09:00:00Z')
            duration | A span of time, such as duration('1h30m') | 时长，例如 duration('1h30m')
            days | So many days as a span of time | 若干天的时长
            hours | So many hours as a span of time | 若干小时的时长
            minutes | So many minutes as a span of time | 若干分钟的时长
            seconds | So many seconds as a span of time | 若干秒的时长
            plusDays | So many days later | 若干天之后
            plusMonths | So many months later | 若干个月之后
            daysBetween | Days from one date to another | 两个日期之间的天数
            year | The year | 年
            month | The month, 1 to 12 | 月，1 到 12
            day | The day of the month | 日
            dayOfWeek | The day of the week, 1 is Monday | 星期几，1 为星期一
            getHours | Its hours | 小时部分
            getMinutes | Its minutes | 分钟部分
            getSeconds | Its seconds | 秒部分
            getFullYear | Its year, in UTC | 年（UTC）
            getMonth | Its month, in UTC; 0 is January | 月（UTC），0 为一月
            getDate | Its day of the month, in UTC | 日（UTC）
            getDayOfWeek | Its day of the week, in UTC; 0 is Sunday | 星期几（UTC），0 为星期日
            addBusiness | So much working time later | 若干工作时间之后
            businessBetween | Working time from one moment to another | 两个时刻之间的工作时间
            isOpen | Whether it is working time then | 此时是否为工作时间
            nextOpening | When working time begins next | 下一次开始工作的时刻
            place | A place by latitude and longitude | 由纬度和经度确定的地点
            distance | Between two places, in whole metres | 两个地点之间的距离（米）
            all | Whether it holds for each, as in list.all(x, x > 0) | 是否全部符合，例如 list.all(x, x > 0)
            exists | Whether it holds for any, as in list.exists(x, x == 'a') | 是否有符合的，例如 list.exists(x, x == 'a')
            exists_one | Whether it holds for exactly one | 是否恰有一个符合
            filter | Those for which it holds | 其中符合的
            map | What comes of each | 由每个元素得出的值
            """);

    private Phrases() {}

    static Texts of(String name) {
        return BY_NAME.getOrDefault(name, Texts.none());
    }

    private static Map<String, Texts> written(String lines) {
        return lines.lines()
                .map(line -> line.split(" \\| ", 3))
                .collect(Collectors.toMap(parts -> parts[0], Phrases::texts, (first, again) -> first));
    }

    private static Texts texts(String[] parts) {
        return new Texts(Map.of("en", parts[1], "zh-CN", parts[2]));
    }
}
