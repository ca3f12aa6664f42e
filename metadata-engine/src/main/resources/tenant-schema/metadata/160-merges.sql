comment on table ${schema}.pending_fill is
    'Computed fields, and fields whose options were merged, that old records do not have yet, and the last record that has';
