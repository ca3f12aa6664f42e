package io.deskweave.metadata.rules;

import java.util.Set;

/**
 * Names that cannot take, because the API's fixed part or GraphQL itself has them. A test compares them with the
 * fixed part; stored definitions that took a name before it was reserved still compile.
 */
final class ReservedNames {

    static final Set<String> FIELDS = words("""
        id version release createdAt updatedAt createdBy updatedBy node and or not true false null
        """);

    static final Set<String> TYPES = words("""
        AddFieldInput AddObjectInput AnyReferenceFilter Boolean BooleanFilter ChangeFieldInput
        AddressAggregateBy AddressAggregateKey AggregateMeasure CalendarUnit Count DateRange DateTimeRange DecimalRange
        DurationRange LongRange MoneyAggregateBy MoneyAggregateKey
        ChangeObjectInput ChangePersonInput ColumnMapping ColumnMappingInput Configuration
        CreateDepartmentInput CurrencyCode CurrencyFilter
        CreateIntegrationInput Date DateFilter DateTime DateTimeFilter Decimal
        DecimalFilter DeleteRecordInput DeleteRecordsInput DeletedRecord
        DeletedRecords DeletedRow VersionedRecordInput DeletionInput Department Difference DifferenceKind Draft Drift
        Duration DurationFilter EncryptedTextFilter EncryptedLongFilter EncryptedDecimalFilter
        EncryptedDurationFilter EncryptedDateFilter EncryptedDateTimeFilter EncryptedMoneyFilter
        EncryptedPostalAddressFilter EncryptedPlaceFilter FieldDefinition FieldPlaceInput
        FieldRules FieldRulesInput
        FieldType Float ID IdFilter IdsFilter ImportJob ImportProposal ImportState Int IntegrationCreated
        InvitePersonInput JSON Long LongFilter Money MoneyFilter MoneyInput Mutation NamedDepartment
        NamedPerson NearInput Node ObjectDefinition ObjectNameFilter
        OrderDirection PageInfo Person Place PlaceFilter PlaceInput PlaceNearInput PostalAddress PostalAddressFilter
        PostalAddressInput Problem ProblemKind
        PublishDraftInput Query RefusedRow
        Release ReleaseConnection ReleaseEdge RestoreRecordInput RetireObjectInput Right Role StartImportInput String
        StoredFile StoredFileFilter
        Subscription Text TextFilter TextInput TextPlace Upload Viewer
        ViewerTenant AuditEntry AuditEntryConnection AuditEntryEdge AuditVerdict DraftEdit ProblemSeverity
        MergeOptionInput ObjectPlaceInput RehearsedRetype
        ConversionInput ConversionOtherwise ConversionTextInput Retype RetypeFailure RetypeFieldInput RetypeInput
        RetypePreview RetypeState
        AppliedDefinition ApplyDefinitionInput Consequence ConsequenceKind RollBackInput Use UseKind WayBack
        ElementDefinition ElementKind FieldGuards FieldGuardsInput FieldMask FieldMaskInput PutElementInput
        RemoveElementInput ChangeLanguagesInput ElementNameInput ImportPackageInput
        EntryField EntryRule EntryRuleKind
        SavedOperation SavedOperationConnection SavedOperationEdge SaveOperationInput RemoveOperationInput
        ExportFormat ExportHeader ExportJob ExportState StartExportInput
        DraftedSchemaChange OperationName SchemaChange SchemaChangeKind SchemaElement SchemaVersion
        SchemaVersionConnection SchemaVersionEdge
        FieldAsWrittenInput RecordChangeKind RuleCheck RuleCheckInput RuleKind RuleName RuleNameKind RuleValueType
        """);

    static final Set<String> ROOT_FIELDS = words("""
        addField addObject changeField changeObject changePerson configuration createDepartment
        createIntegration departments discardDraft draft fieldTypes importJob importJobs importProposal
        auditEntries auditVerification deleteField deleteObject mergeOption restoreObject resumeRetype
        retypeField retypePreview retypes
        invitePerson node nodes organisationDrift people publishDraft releases restoreField
        retireField retireObject startImport synchroniseOrganisation
        viewer
        applyDefinition bringDraftForward definition definitionSchema difference rollBack wayBack whereUsed
        elementKinds changeLanguages putElement removeElement whereElementUsed exportPackage importPackage
        entryFields
        savedOperations saveOperation removeOperation
        ruleCheck
        cancelExport exportJob exportJobs startExport schemaChanges
        """);

    private ReservedNames() {}

    private static Set<String> words(String text) {
        return Set.of(text.strip().split("\\s+"));
    }
}
