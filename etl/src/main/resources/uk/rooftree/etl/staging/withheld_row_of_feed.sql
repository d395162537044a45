    select told.council_code, '{feed}' as feed, told.file, told.line
    from staging.{feed}_row as told
    where {conditions}
