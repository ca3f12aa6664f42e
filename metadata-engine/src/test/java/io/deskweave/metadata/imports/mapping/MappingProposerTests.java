package io.deskweave.metadata.imports.mapping;

import static io.deskweave.metadata.imports.mapping.Fields.choice;
import static io.deskweave.metadata.imports.mapping.Fields.field;
import static io.deskweave.metadata.imports.mapping.Fields.formerly;
import static io.deskweave.metadata.imports.mapping.Fields.labelled;
import static io.deskweave.metadata.imports.mapping.Fields.object;
import static io.deskweave.metadata.imports.mapping.Fields.required;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.deskweave.metadata.imports.Imports.ColumnMapping;
import io.deskweave.metadata.imports.RequestsCsv;
import io.deskweave.metadata.imports.csv.CsvFile;
import io.deskweave.metadata.imports.csv.CsvLimits;
import io.deskweave.metadata.model.FieldModel;
import io.deskweave.metadata.model.ObjectModel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MappingProposerTests {

    private static final FieldModel STATUS = choice(
            "status",
            "NEW:New",
            "ASSIGNED:Assigned",
            "IN_PROGRESS:In progress",
            "AWAITING_CUSTOMER:Awaiting customer",
            "CLOSED:Closed");

    private static final ObjectModel CITY_TICKET = object(
            field("number", "autoNumber"),
            required(field("subject", "text")),
            field("description", "longText"),
            STATUS,
            choice("priority", "P0:P0", "P1:P1"),
            field("openedAt", "dateTime"),
            field("dueAt", "dateTime"),
            field("closedAt", "dateTime"),
            field("requestType", "text"),
            field("descriptor", "text"),
            field("locationType", "text"),
            field("zip", "text"),
            field("address", "text"),
            field("borough", "text"),
            field("communityBoard", "text"),
            field("agency", "text"),
            field("place", "place"));

    @Test
    void understandsTheServiceRequestsOfNewYork() throws IOException {
        assertThat(propose(CITY_TICKET, RequestsCsv.read()))
                .containsExactly(
                        map("subject", "Descriptor", null),
                        map("status", "Status", null),
                        map("openedAt", "Created Date", "M/d/yyyy H:mm"),
                        map("dueAt", "Due Date", "M/d/yyyy H:mm"),
                        map("closedAt", "Closed Date", "M/d/yyyy H:mm"),
                        map("requestType", "Complaint Type", null),
                        map("descriptor", "Descriptor", null),
                        map("locationType", "Location Type", null),
                        map("zip", "Incident Zip", null),
                        map("address", "Incident Address", null),
                        map("borough", "Borough", null),
                        map("communityBoard", "Community Board", null),
                        map("agency", "Agency", null),
                        map("place", "Location", null));
    }

    @Test
    void proposesTheSameForRowsThatAreMadeUp() throws IOException {
        assertThat(propose(CITY_TICKET, RequestsCsv.madeUp(300))).isEqualTo(propose(CITY_TICKET, RequestsCsv.read()));
    }

    @Test
    void takesLatitudeAndLongitudeForAPlaceWhenNoColumnHoldsBoth() {
        assertThat(propose(object(field("place", "place")), "id,Latitude,Longitude\nx,40.65,-73.88\ny,,\n"))
                .containsExactly(new ColumnMapping("place", List.of("Latitude", "Longitude"), null));
        assertThat(propose(object(field("site", "place")), "name,Site lat,Site lng\nx,40.65,-73.88\n"))
                .containsExactly(new ColumnMapping("site", List.of("Site lat", "Site lng"), null));
    }

    @ParameterizedTest
    @CsvSource({
        "communityBoard, COMMUNITY_BOARD",
        "communityBoard, Community board",
        "zip, Postcode",
        "zip, ZIP code",
        "email, E-Mail",
        "phone, Telephone",
        "company, Organisation",
        "requestTypes, Request Type",
        "ville, Villé"
    })
    void findsAColumnThatIsNamedAlittleOtherwise(String name, String column) {
        assertThat(propose(object(field(name, "text")), "x1," + column + "\n1,abc\n"))
                .containsExactly(map(name, column, null));
    }

    @Test
    void findsAColumnByTheLabelOfAnyLanguageOrAFormerName() {
        assertThat(propose(object(labelled("zip", "text", "zh-CN", "邮编")), "城市,邮编\n杭州,310000\n"))
                .containsExactly(map("zip", "邮编", null));
        assertThat(propose(object(formerly(field("zip", "text"), "areaCode")), "Area code\n1\n"))
                .containsExactly(map("zip", "Area code", null));
        assertThat(propose(object(labelled("kind", "text", "en", "Complaint type")), "a,Complaint Type\nx,Noise\n"))
                .containsExactly(map("kind", "Complaint Type", null));
    }

    @Test
    void leavesAColumnWhoseValuesDoNotFit() {
        assertThat(propose(object(STATUS), "Status\nred\ngreen\n")).isEmpty();
        assertThat(propose(object(field("openedAt", "dateTime")), "Created by,Opened\nAnna,yes\n"))
                .isEmpty();
        assertThat(propose(object(field("amount", "decimal")), "Amount\n10.50\n7\nunknown\n"))
                .hasSize(1);
    }

    @Test
    void givesAColumnToTheFieldThatItFitsBest() {
        assertThat(propose(object(field("type", "text"), field("requestType", "text")), "Request Type,Other\na,b\n"))
                .containsExactly(map("requestType", "Request Type", null));
    }

    @Test
    void neverProposesAFieldThatPeopleDoNotWrite() {
        assertThat(propose(object(field("number", "autoNumber")), "Number\nT-1\n"))
                .isEmpty();
    }

    @Test
    void sharesAColumnOnlyWhenARequiredTextWouldStayEmpty() {
        var descriptor = field("descriptor", "text");
        var csv = "Key,Descriptor\n1,Dog\n2,Cat\n3,Dog\n";

        assertThat(propose(object(field("subject", "text"), descriptor), csv))
                .containsExactly(map("descriptor", "Descriptor", null));
        assertThat(propose(object(required(field("subject", "text")), descriptor), csv))
                .containsExactly(map("subject", "Descriptor", null), map("descriptor", "Descriptor", null));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "3/14/2025 1:20|3/15/2025 22:05|M/d/yyyy H:mm",
                "14/3/2025 1:20|15/3/2025 22:05|d/M/yyyy H:mm",
                "14.3.2025|02.04.2025|d.M.yyyy",
                "03/14/2025 01:20:00 AM|03/15/2025 10:05:30 PM|M/d/yyyy h:mm:ss a",
                "2025/3/14 9:05|2025/12/1 10:00|yyyy/M/d H:mm",
                "2025年3月14日|2025年12月1日|yyyy年M月d日",
                "14 Mar 2025|1 Dec 2025|d MMM yyyy",
                "3/4/2025|3/9/2025|M/d/yyyy",
                "4/3/2025|9/3/2025|d/M/yyyy",
                "3.4.2025|3.4.2025|d.M.yyyy",
                "3/4/2025|3/4/2025|M/d/yyyy",
                "2025-03-14T01:20:00Z|2025-03-15T01:20:00+02:00|"
            })
    void infersHowDatesAreWritten(String one, String other, @Nullable String pattern) {
        assertThat(propose(object(field("openedAt", "dateTime")), "opened\n" + one + "\n" + other + "\n"))
                .containsExactly(map("openedAt", "opened", pattern));
    }

    @Test
    void letsAnotherColumnDecideWhetherTheDayComesFirst() {
        var object = object(field("openedAt", "date"), field("closedAt", "date"));

        assertThat(propose(object, "opened,closed\n3/4/2025,25/4/2025\n3/4/2025,26/4/2025\n"))
                .extracting(ColumnMapping::pattern)
                .containsExactly("d/M/yyyy", "d/M/yyyy");
    }

    @Test
    void takesTheFilesPatternForAColumnWithoutValues() {
        var object = object(field("openedAt", "date"), field("dueAt", "date"));

        assertThat(propose(object, "Opened,Due\n25.4.2025,\n"))
                .containsExactly(map("openedAt", "Opened", "d.M.yyyy"), map("dueAt", "Due", "d.M.yyyy"));
    }

    private static ColumnMapping map(String field, String column, @Nullable String pattern) {
        return new ColumnMapping(field, List.of(column), pattern);
    }

    private static List<ColumnMapping> propose(ObjectModel object, String csv) {
        return propose(object, csv.getBytes(UTF_8));
    }

    private static List<ColumnMapping> propose(ObjectModel object, byte[] csv) {
        try (var file = CsvFile.open(new ByteArrayInputStream(csv), csv.length, CsvLimits.DEFAULTS)) {
            return MappingProposer.propose(object, file.header(), file.next(1_000));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
