BeforeDiscovery {
    # As code points: Windows PowerShell does not read scripts as UTF-8.
    $japanese = [string]::new([char[]] (0x65E5, 0x672C))
    $rocket = [char]::ConvertFromUtf32(0x1F680)
}

BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator

    # What the last changing request carried, as the text it was.
    function Get-Body { (Get-SimulatorRequest | Where-Object method -NE GET)[-1].body }
}

AfterAll { Stop-Simulator }

Describe 'The body of a change' {
    BeforeEach { Reset-Simulator }

    It 'holds only what was given' {
        Set-GLProject 4 -Description text
        Get-Body | Should -BeExactly '{"description":"text"}'
    }

    It '<case> is sent as <body>' -ForEach @(
        @{ Case = '-Description $null'; Command = { Set-GLProject 4 -Description $null }; Body = '{"description":null}' }
        @{ Case = "-Description ''"; Command = { Set-GLProject 4 -Description '' }; Body = '{"description":""}' }
        @{ Case = '-Topic @()'; Command = { Set-GLProject 4 -Topic @() }; Body = '{"topics":[]}' }
        @{ Case = '-Topic a'; Command = { Set-GLProject 4 -Topic a }; Body = '{"topics":["a"]}' }
        @{ Case = '-Topic a, b'; Command = { Set-GLProject 4 -Topic a, b }; Body = '{"topics":["a","b"]}' }
        @{ Case = '-Topic $null'; Command = { Set-GLProject 4 -Topic $null }; Body = '{"topics":[]}' }
        @{ Case = "-Topic ''"; Command = { Set-GLProject 4 -Topic '' }; Body = '{"topics":[]}' }
        @{ Case = "-Topic a, '', `$null"; Command = { Set-GLProject 4 -Topic a, '', $null }; Body = '{"topics":["a"]}' }
        @{ Case = "-Label ''"; Command = { Set-GLIssue 4 1 -Label '' }; Body = '{"labels":[]}' }
        @{ Case = "-Assignee ''"; Command = { Set-GLIssue 4 1 -Assignee '' }; Body = '{"assignee_ids":[]}' }
        @{ Case = '-Assignee @($null)'; Command = { Set-GLIssue 4 1 -Assignee @($null) }; Body = '{"assignee_ids":[]}' }
        @{ Case = "-ProtectedBranchId ''"; Command = { New-GLApprovalRule 4 x -ApprovalsRequired 1 -ProtectedBranchId '' }; Body = '{"name":"x","approvals_required":1,"protected_branch_ids":[]}' }
        @{ Case = '-DueDate $null'; Command = { Set-GLIssue 4 1 -DueDate $null }; Body = '{"due_date":null}' }
        @{ Case = '-Weight $null'; Command = { Set-GLIssue 4 1 -Weight $null }; Body = '{"weight":null}' }
        @{ Case = '-Milestone $null'; Command = { Set-GLIssue 4 1 -Milestone $null }; Body = '{"milestone_id":null}' }
        @{ Case = '-ExternalUrl $null'; Command = { New-GLEnvironment 4 live -ExternalUrl $null }; Body = '{"name":"live","external_url":null}' }
        @{ Case = '-MergeRequestTitleRegex $null'; Command = { Set-GLProject 4 -MergeRequestTitleRegex $null }; Body = '{"merge_request_title_regex":null}' }
        @{ Case = '-LfsEnabled $false'; Command = { Set-GLProject 4 -LfsEnabled $false }; Body = '{"lfs_enabled":false}' }
        @{ Case = '-LfsEnabled $true'; Command = { Set-GLProject 4 -LfsEnabled $true }; Body = '{"lfs_enabled":true}' }
        @{ Case = 'a dictionary'; Command = { $policy = [Collections.Generic.Dictionary[string, object]]::new(); $policy.keep_n = 5; Set-GLProject 4 -ContainerExpirationPolicy $policy }; Body = '{"container_expiration_policy_attributes":{"keep_n":5}}' }
        @{ Case = '-CiDefaultGitDepth 0'; Command = { Set-GLProject 4 -CiDefaultGitDepth 0 }; Body = '{"ci_default_git_depth":0}' }
        @{ Case = '-Visibility PRIVATE'; Command = { Set-GLProject 4 -Visibility PRIVATE }; Body = '{"visibility":"private"}' }
        @{ Case = 'quotes and letters of the world'; Command = { Set-GLProject 4 -Description $text }; Text = "`"$japanese`" $rocket"; Body = "{`"description`":`"\`"$japanese\`" $rocket`"}" }
    ) {
        & $command
        Get-Body | Should -BeExactly $body
    }

    It 'takes no $null for a filter, which would be none' {
        { Get-GLProject -Search $null -ErrorAction Stop } | Should -Throw '-Search is $null*'
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'takes one setting after the other from a splatted hashtable' {
        $settings = @{ Description = $null; Topic = @() }
        Set-GLProject 4 @settings
        $sent = Get-Body | ConvertFrom-Json
        $sent.PSObject.Properties.Name | Sort-Object | Should -Be 'description', 'topics'
    }

    It 'gives an instant as ISO 8601 and a day as a day' {
        Add-GLProjectShare platform/docs -Group twitter -GroupAccess Developer -ExpiresAt '2030-01-31'
        $sent = Get-Body | ConvertFrom-Json
        (Get-Body) | Should -Match '"expires_at":"2030-01-31"'
        $sent.group_access | Should -Be 30
    }

    It 'holds the id of what was given by path, where GitLab takes only ids' {
        Add-GLProjectShare platform/docs -Group cute-cats -GroupAccess Reporter
        (Get-Body | ConvertFrom-Json).group_id | Should -Be 18
    }

    It 'is absent where there is nothing to say' {
        Add-GLProjectStar 4
        Get-Body | Should -BeNullOrEmpty
    }

    It 'is a form where a file goes along' {
        $file = Join-Path $TestDrive 'logo.png'
        [IO.File]::WriteAllBytes($file, [byte[]] (137, 80, 78, 71))
        Set-GLProjectAvatar 4 $file
        $request = (Get-SimulatorRequest | Where-Object method -EQ PUT)[-1]
        $request.headers.'Content-Type' | Should -BeLike 'multipart/form-data; boundary=*'
        $request.body | Should -Match 'name="?avatar"?; filename="?logo.png"?'
    }

    It 'empties what -Remove takes away' {
        Remove-GLProjectAvatar 4 -Confirm:$false
        $request = (Get-SimulatorRequest | Where-Object method -EQ PUT)[-1]
        $request.body | Should -Match 'avatar'
        (Get-GLProject 4).AvatarUrl | Should -BeNullOrEmpty
    }
}

Describe 'The query of a list' {
    BeforeEach { Reset-Simulator }

    It '<case> is sent as <query>' -ForEach @(
        @{ Case = 'a switch'; Command = { Get-GLProject -Owned }; Query = 'owned=true' }
        @{ Case = 'a switch that is off'; Command = { Get-GLProject -Archived:$false }; Query = 'archived=false' }
        @{ Case = 'a list'; Command = { Get-GLProject -Topic 'a', 'b c' }; Query = 'topic=a%2Cb%20c' }
        @{ Case = 'an instant with an offset'; Command = { Get-GLProject -LastActivityAfter ([DateTimeOffset] '2026-01-02T03:04:05+09:00') }; Query = 'last_activity_after=2026-01-02T03%3A04%3A05%2B09%3A00' }
        @{ Case = 'custom attributes'; Command = { Get-GLUser -CustomAttribute @{ department = 'R&D' } }; Query = 'custom_attributes[department]=R%26D' }
        @{ Case = 'an access level'; Command = { Get-GLProject -MinAccessLevel Maintainer }; Query = 'min_access_level=40' }
        @{ Case = 'letters beyond ASCII'; Command = { Get-GLProject -Search $text }; Text = $japanese; Query = 'search=%E6%97%A5%E6%9C%AC' }
    ) {
        $null = & $command
        $sent = (Get-SimulatorRequest)[0].query -split '&'
        $sent | Should -Contain $query
    }
}

Describe 'An object where a text is meant' {
    BeforeAll {
        $commit = Get-GLCommit platform/docs main
        $branch = Get-GLBranch platform/docs main
        $issue = Get-GLIssue 4 -First 1 -WarningAction Ignore
        $file = Join-Path $TestDrive 'notes.md'
        Set-Content $file 'line 1', 'line 2'

        function Copy-ByClixml($Value) { [Management.Automation.PSSerializer]::Deserialize([Management.Automation.PSSerializer]::Serialize($Value)) }
        function Get-Dictionary([string] $Name) {
            $made = [Collections.Generic.Dictionary[string, object]]::new()
            $made['id'] = 1
            $made['name'] = $Name
            $made
        }
    }
    BeforeEach { Reset-Simulator }

    It 'gives its <what>' -ForEach @(
        @{ What = 'SHA, a commit'; Command = { New-GLTag platform/docs v9 -Ref $commit }; Body = { "{`"tag_name`":`"v9`",`"ref`":`"$($commit.Id)`"}" } }
        @{ What = 'SHA, a commit from a file'; Command = { New-GLTag platform/docs v9 -Ref (Copy-ByClixml $commit) }; Body = { "{`"tag_name`":`"v9`",`"ref`":`"$($commit.Id)`"}" } }
        @{ What = 'SHA, a commit with selected properties'; Command = { New-GLTag platform/docs v9 -Ref ($commit | Select-Object Id, Title) }; Body = { "{`"tag_name`":`"v9`",`"ref`":`"$($commit.Id)`"}" } }
        @{ What = 'name, a branch'; Command = { New-GLTag platform/docs v9 -Ref $branch }; Body = { '{"tag_name":"v9","ref":"main"}' } }
        @{ What = 'names, labels'; Command = { Set-GLIssue 4 1 -Label (New-GLLabel 4 red -Color red), 'blue' }; Body = { '{"labels":["red","blue"]}' } }
        @{ What = 'names, labels with details'; Command = { Set-GLIssue 4 1 -Label (Get-Dictionary red), (Get-Dictionary blue) }; Body = { '{"labels":["red","blue"]}' } }
        @{ What = 'names, labels from JSON'; Command = { Set-GLIssue 4 1 -AddLabel ('[{"id":1,"name":"red"}]' | ConvertFrom-Json) }; Body = { '{"add_labels":["red"]}' } }
    ) {
        & $command
        Get-Body | Should -BeExactly (& $body)
    }

    It '<case> is refused before anything is sent' -ForEach @(
        @{ Case = 'an issue as -Ref'; Command = { New-GLTag platform/docs v9 -Ref $issue }; Message = '*This issue does not say which branch, tag or commit is meant.*' }
        @{ Case = 'a commit as -Label'; Command = { Set-GLIssue 4 1 -Label $commit }; Message = '*This commit does not say which label is meant.*' }
        @{ Case = 'an issue as -Description'; Command = { Set-GLIssue 4 1 -Description $issue }; Message = '*This issue is no text.*' }
        @{ Case = 'a hashtable as -Title'; Command = { Set-GLIssue 4 1 -Title @{ a = 1 } }; Message = '*This Hashtable is no text.*' }
        @{ Case = 'a secure string as -Title'; Command = { Set-GLIssue 4 1 -Title ([securestring]::new()) }; Message = '*This SecureString is no text.*' }
        @{ Case = 'a date as -Title'; Command = { Set-GLIssue 4 1 -Title (Get-Date) }; Message = '*This DateTime is no text.*' }
        @{ Case = 'bytes as -Description'; Command = { Set-GLIssue 4 1 -Description ([byte[]] (1, 2)) }; Message = '*Bytes are no text.*' }
        @{ Case = 'an issue as the value of a variable'; Command = { New-GLVariable 4 A -Value $issue }; Message = '*This issue is no text.*' }
        @{ Case = 'an issue as an address'; Command = { New-GLEnvironment 4 live -ExternalUrl $issue }; Message = '*This issue is no text.*' }
        @{ Case = 'an issue as a file'; Command = { Set-GLProjectAvatar 4 $issue }; Message = '*This issue does not say which file is meant.*' }
        @{ Case = 'an issue within a body'; Command = { Invoke-GLRestMethod /projects/4 -Method PUT -Body @{ name = $issue } }; Message = '*This issue cannot be sent.*' }
        @{ Case = 'a file within a body'; Command = { Invoke-GLRestMethod /projects/4 -Method PUT -Body @{ name = Get-Item $file } }; Message = '*This FileInfo cannot be sent.*' }
        @{ Case = 'a hashtable within a path'; Command = { Invoke-GLRestMethod /projects/:id -PathParameter @{ id = @{ a = 1 } } }; Message = '*cannot be sent.*' }
        @{ Case = 'a list as a variable'; Command = { New-GLPipeline platform/docs main -Variable @{ A = 1, 2 } }; Message = "*-Variable: 'A' is no text.*'value'*'variable_type'*" }
        @{ Case = 'a variable with what GitLab does not know'; Command = { New-GLPipeline platform/docs main -Variable @{ A = @{ value = 1; kind = 'file' } } }; Message = "*-Variable: 'A' does not know 'kind'.*" }
        @{ Case = 'a kind of variable where GitLab has none'; Command = { Start-GLJob 4 1 -JobVariable @{ A = @{ value = 1; variable_type = 'file' } } }; Message = "*-JobVariable: 'A' is no text.*" }
    ) {
        { $ErrorActionPreference = 'Stop'; & $command } | Should -Throw $message
        Get-SimulatorRequest | Where-Object method -NE GET | Should -BeNullOrEmpty
    }

    It 'is a file where a path is meant' {
        Set-GLProjectAvatar 4 (Get-Item $file)
        Get-Body | Should -BeLike '*filename="notes.md"*'
    }

    It 'is a text of several lines where it comes from Get-Content: <case>' -ForEach @(
        @{ Case = 'in a parameter'; Command = { Set-GLIssue 4 1 -Description (Get-Content $file) }; Body = '{"description":"line 1\nline 2"}' }
        @{ Case = 'within a body'; Command = { Invoke-GLRestMethod /projects/4/issues/1 -Method PUT -Body @{ description = Get-Content $file } }; Body = '{"description":"line 1\nline 2"}' }
        @{ Case = 'as the body'; Command = { Invoke-GLRestMethod /markdown -Method POST -ContentType text/plain -Body (Get-Content $file) -ErrorAction Ignore }; Body = "line 1`nline 2" }
        @{ Case = 'as bytes that are the body'; Command = { Invoke-GLRestMethod /markdown -Method POST -ContentType text/plain -Body ([byte[]] (65, 66)) -ErrorAction Ignore }; Body = 'AB' }
    ) {
        $null = & $command
        Get-Body | Should -BeExactly $body
    }

    It 'is the value of a variable where it is <case>' -ForEach @(
        @{ Case = 'lines'; Command = { New-GLVariable 4 A -Value (Get-Content $file) -ErrorAction Ignore }; Value = "line 1`nline 2" }
        @{ Case = 'a number'; Command = { New-GLVariable 4 A -Value 007.50 -ErrorAction Ignore }; Value = '7.5' }
        @{ Case = 'a secret'; Command = { New-GLVariable 4 A -Value (ConvertTo-Secret hidden) -ErrorAction Ignore }; Value = 'hidden' }
    ) {
        $null = & $command
        (Get-Body | ConvertFrom-Json).value | Should -BeExactly $value
    }

    It 'is a variable of a kind where it is a hashtable with a value' {
        New-GLPipeline platform/docs main -Variable @{ CONFIG = @{ Value = 'text'; VariableType = 'file' } }
        (Get-Body | ConvertFrom-Json).variables | ConvertTo-Json -Compress | Should -BeExactly '{"key":"CONFIG","value":"text","variable_type":"file"}'
    }
}

Describe 'A hashtable' {
    BeforeAll {
        function Get-Sent([string] $Name) { ConvertTo-Json (Get-Body | ConvertFrom-Json).$Name -Compress -Depth 9 }
        $file = Join-Path $TestDrive 'lines.md'
        Set-Content $file 'line 1', 'line 2'
    }
    BeforeEach { Reset-Simulator }

    It 'may have <case>' -ForEach @(
        @{ Case = 'the keys of GitLab'; Command = { Set-GLProject 4 -ContainerExpirationPolicy @{ keep_n = 5 } }; Name = 'container_expiration_policy_attributes'; Json = '{"keep_n":5}' }
        @{ Case = 'keys as PowerShell writes them'; Command = { Set-GLProject 4 -ContainerExpirationPolicy @{ KeepN = 5 } }; Name = 'container_expiration_policy_attributes'; Json = '{"keep_n":5}' }
        @{ Case = 'the form of an object from JSON'; Command = { Set-GLProject 4 -ContainerExpirationPolicy ('{"keep_n":5}' | ConvertFrom-Json) }; Name = 'container_expiration_policy_attributes'; Json = '{"keep_n":5}' }
        @{ Case = 'an order'; Command = { Set-GLProject 4 -ContainerExpirationPolicy ([ordered]@{ keep_n = 5 }) }; Name = 'container_expiration_policy_attributes'; Json = '{"keep_n":5}' }
        @{ Case = 'a role by name'; Command = { Protect-GLBranch platform/docs stable -AllowedToPush @{ AccessLevel = 'Maintainer' } }; Name = 'allowed_to_push'; Json = '[{"access_level":40}]' }
        @{ Case = 'a role by number'; Command = { Protect-GLBranch platform/docs stable -AllowedToPush @{ access_level = 40 } }; Name = 'allowed_to_push'; Json = '[{"access_level":40}]' }
        @{ Case = 'a user by id'; Command = { Protect-GLBranch platform/docs stable -AllowedToMerge @{ user_id = 5 } }; Name = 'allowed_to_merge'; Json = '[{"user_id":5}]' }
        @{ Case = 'a group by path'; Command = { Protect-GLBranch platform/docs stable -AllowedToMerge @{ Group = 'cute-cats' } }; Name = 'allowed_to_merge'; Json = '[{"group_id":18}]' }
        @{ Case = 'hashtables within'; Command = { New-GLFeatureFlag platform/docs f -Strategy @{ Name = 'default'; Parameters = @{ myKey = 1 }; Scopes = @(@{ EnvironmentScope = 'review/*' }) } }; Name = 'strategies'; Json = '[{"name":"default","parameters":{"myKey":1},"scopes":[{"environment_scope":"review/*"}]}]' }
        @{ Case = 'lines as a content'; Command = { New-GLCommit platform/docs main -Message m -FileAction @{ Action = 'create'; FilePath = 'a'; Content = Get-Content $file } }; Name = 'actions'; Json = '[{"action":"create","content":"line 1\nline 2","file_path":"a"}]' }
        @{ Case = 'bytes as a content'; Command = { New-GLCommit platform/docs main -Message m -FileAction @{ action = 'create'; file_path = 'a'; content = [byte[]] (1, 2, 3) } }; Name = 'actions'; Json = '[{"action":"create","content":"AQID","file_path":"a","encoding":"base64"}]' }
        @{ Case = 'a day'; Command = { Set-GLNamespace 4 -GitLabSubscription @{ EndDate = '03/04/2030' } }; Name = 'gitlab_subscription_attributes'; Json = '{"end_date":"2030-03-04"}' }
    ) {
        # The server need not have the operation: what counts is what it was sent.
        $ErrorActionPreference = 'SilentlyContinue'
        $null = & $command 2>$null
        Get-Sent $name | Should -BeExactly $json
    }

    It 'is refused before anything is sent with <case>' -ForEach @(
        @{ Case = 'a key that is none'; Command = { Set-GLProject 4 -ContainerExpirationPolicy @{ keep = 5 } }; Message = "*'keep' is none of the keys here. The keys are cadence, keep_n, older_than*" }
        @{ Case = 'a key in two spellings'; Command = { Set-GLProject 4 -ContainerExpirationPolicy @{ keep_n = 5; KeepN = 6 } }; Message = '*says keep_n a second time.*' }
        @{ Case = 'a key within that is none'; Command = { New-GLFeatureFlag platform/docs f -Strategy @{ scopes = @{ environment = 'a' } } }; Message = "*'environment' is none of the keys here.*" }
        @{ Case = 'a role that is none'; Command = { Protect-GLBranch platform/docs stable -AllowedToPush @{ access_level = 'Boss' } }; Message = '*Boss*Maintainer*' }
        @{ Case = 'an object as a value'; Command = { Protect-GLBranch platform/docs stable -AllowedToPush @{ deploy_key_id = Get-Date } }; Message = '*This DateTime is no text.*' }
        @{ Case = 'an object in its place'; Command = { Protect-GLBranch platform/docs stable -AllowedToPush (Get-GLProject 4) }; Message = '*This project is no hashtable.*user_id*' }
    ) {
        { $ErrorActionPreference = 'Stop'; & $command } | Should -Throw $message
        Get-SimulatorRequest | Where-Object method -NE GET | Should -BeNullOrEmpty
    }
}

Describe 'Dates and numbers' {
    BeforeEach { Reset-Simulator }

    It 'are sent as a cast of PowerShell reads them, in every culture' {
        $before = [cultureinfo]::CurrentCulture
        try {
            foreach ($culture in [cultureinfo]::GetCultures('SpecificCultures')) {
                [cultureinfo]::CurrentCulture = $culture
                Set-GLIssue 4 1 -DueDate '03/04/2030' -Weight '1000'
                $null = Get-GLIssue 4 -CreatedAfter 2024-01-02 -UpdatedBefore '2024-05-06T07:08:09.5+02:00' -First 1
            }
        } finally { [cultureinfo]::CurrentCulture = $before }

        $sent = Get-SimulatorRequest
        $sent.Count | Should -BeGreaterThan 100
        $midnight = [uri]::EscapeDataString([datetimeoffset]::new([datetime] '2024-01-02').ToString('yyyy-MM-ddTHH:mm:sszzz', [cultureinfo]::InvariantCulture))
        ($sent | Where-Object method -EQ PUT).body | Sort-Object -Unique | Should -BeExactly '{"due_date":"2030-03-04","weight":1000}'
        ($sent | Where-Object method -EQ GET).query | Sort-Object -Unique | Should -BeExactly "created_after=$midnight&updated_before=2024-05-06T07%3A08%3A09.5%2B02%3A00&per_page=1"
    }
}
