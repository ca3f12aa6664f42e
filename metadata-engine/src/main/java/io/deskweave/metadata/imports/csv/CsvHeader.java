package io.deskweave.metadata.imports.csv;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The names of the columns, as they stand in the file.
 *
 * @param width how many cells every row must have
 * @param columns the names that may be mapped: all but {@link #PROBLEM}, which earlier imports of ours added
 */
public record CsvHeader(int width, List<String> columns, Map<String, Integer> places) {

    /** The column that says in a file of refused rows why they were refused; ignored when the file comes back. */
    public static final String PROBLEM = "import_problem";

    public CsvHeader {
        columns = List.copyOf(columns);
        places = Map.copyOf(places);
    }

    static CsvHeader of(List<String> names) {
        var places = new HashMap<String, Integer>();
        for (int place = 0; place < names.size(); place++) {
            places.put(names.get(place), place);
        }
        return new CsvHeader(
                names.size(),
                names.stream().filter(name -> !name.equals(PROBLEM)).toList(),
                places);
    }

    /** The name at this place of a row. */
    public String name(int place) {
        return places.entrySet().stream()
                .filter(entry -> entry.getValue() == place)
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    /**
     * The cells of a row as they stand, without the reason that an earlier import of ours added; all cells of a row
     * that is wider or narrower than the header, because there nobody can tell.
     */
    public List<String> own(CsvRow row) {
        if (row.cells().size() != width || columns.size() == width) {
            return row.cells();
        }
        return columns.stream().map(column -> row.cells().get(place(column))).toList();
    }

    public boolean has(String column) {
        return columns.contains(column);
    }

    /** The text of a cell without blanks around it, of a row that is as wide as the header. */
    public String cell(CsvRow row, String column) {
        return row.cells().get(place(column)).strip();
    }

    private int place(String column) {
        var place = places.get(column);
        if (place == null) {
            throw new IllegalArgumentException("There is no column " + column);
        }
        return place;
    }
}
