package io.deskweave.metadata.records.reading;

import io.deskweave.metadata.records.sql.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** One SELECT on its way: its columns, each once, and what is joined to its rows. */
final class Select {

    private final List<Sql> columns = new ArrayList<>();
    private final Map<String, Integer> byText = new HashMap<>();
    private final Map<String, String> joined = new HashMap<>();
    private final Sql joins = new Sql();

    /** The index of a column without placeholders, added when it is not there yet. */
    int column(String expression) {
        return byText.computeIfAbsent(expression, text -> add(Sql.of(text)));
    }

    int add(Sql expression) {
        columns.add(expression);
        return columns.size() - 1;
    }

    int columnCount() {
        return columns.size();
    }

    /** The alias under which this is joined already, or the new one, whose join the caller adds. */
    String aliasOf(String key, String fresh) {
        return joined.getOrDefault(key, fresh);
    }

    void join(String key, String alias, Sql join) {
        joined.put(key, alias);
        joins.add(join);
    }

    void join(Sql join) {
        joins.add(join);
    }

    Sql columns() {
        return new Sql().addAll(columns, ", ");
    }

    Sql joins() {
        return joins;
    }
}
