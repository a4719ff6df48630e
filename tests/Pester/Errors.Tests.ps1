BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $server = Start-Simulator
    $null = Connect-Simulator -With @{ RetryBudgetSec = 0; TimeoutSec = 2 }
}

AfterAll { Stop-Simulator }

Describe 'An error of the server' {
    BeforeEach { Reset-Simulator }

    It '<status> is <id>, <category>' -ForEach @(
        @{ Status = 400; Id = 'GitLabBadRequest'; Category = 'InvalidArgument' }
        @{ Status = 401; Id = 'GitLabUnauthorized'; Category = 'AuthenticationError' }
        @{ Status = 403; Id = 'GitLabForbidden'; Category = 'PermissionDenied' }
        @{ Status = 404; Id = 'GitLabNotFound'; Category = 'ObjectNotFound' }
        @{ Status = 405; Id = 'GitLabNotAllowed'; Category = 'InvalidOperation' }
        @{ Status = 409; Id = 'GitLabConflict'; Category = 'ResourceExists' }
        @{ Status = 422; Id = 'GitLabBadRequest'; Category = 'InvalidArgument' }
        @{ Status = 429; Id = 'GitLabTooManyRequests'; Category = 'LimitsExceeded' }
        @{ Status = 500; Id = 'GitLabUnavailable'; Category = 'ResourceUnavailable' }
        @{ Status = 503; Id = 'GitLabUnavailable'; Category = 'ResourceUnavailable' }
    ) {
        Add-SimulatorRule @{ status = $status; times = 0 }
        Get-GLUser 3 -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -Be "$id,GitLabPS.GetUserCommand"
        $failures[0].CategoryInfo.Category | Should -Be $category
        $failures[0].Exception.StatusCode | Should -Be $status
    }

    It 'carries what a runbook needs' {
        Add-SimulatorRule @{ status = 429; times = 0; headers = @{ 'Retry-After' = '7'; 'X-Request-Id' = 'abc123' }; body = '{"message":"slow down"}' }
        Get-GLUser 3 -ErrorVariable failures -ErrorAction SilentlyContinue
        $exception = $failures[0].Exception
        $exception.Method | Should -Be 'GET'
        $exception.RequestUri | Should -Be "$($server.Url)/api/v4/users/3"
        $exception.ServerMessage | Should -Be 'slow down'
        $exception.RequestId | Should -Be 'abc123'
        $exception.RetryAfter.TotalSeconds | Should -Be 7
        $exception.Message | Should -BeLike 'GET users/3*slow down*wait 7 seconds*'
        "$($failures[0].TargetObject)" | Should -Be '3'
    }

    It 'is told in GitLab''s words: <said>' -ForEach @(
        @{ Body = '{"message":"404 Project Not Found"}'; Said = '404 Project Not Found' }
        @{ Body = '{"error":"id is invalid"}'; Said = 'id is invalid' }
        @{ Body = '{"error":"invalid_token","error_description":"Token is expired."}'; Said = 'Token is expired' }
        @{ Body = '{"message":{"path":["has already been taken"],"name":["is too long","is odd"]}}'; Said = 'path has already been taken; name is too long, is odd' }
        @{ Body = '{"message":{"base":["You cannot do this"]}}'; Said = 'You cannot do this' }
        @{ Body = '{"message":["first","second"]}'; Said = 'first, second' }
        @{ Body = 'Retry later'; Type = 'text/plain'; Said = 'Retry later' }
        @{ Body = '<html><head><title>Sign in</title></head></html>'; Type = 'text/html'; Said = "HTML page*'Sign in'" }
    ) {
        Add-SimulatorRule @{ status = 400; body = $body; content_type = if ($type) { $type } else { 'application/json' } }
        Get-GLUser 3 -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].Exception.Message | Should -BeLike "*$said*"
    }

    It 'names a missing scope' {
        $session = Connect-Simulator -Token 'glpat-simulator-read-user' -With @{ NoDefault = $true }
        Get-GLProject 4 -Session $session -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabForbidden,*'
        $failures[0].Exception.Message | Should -BeLike '*scope*'
    }
}

Describe 'The names of others in an error' {
    BeforeEach { Reset-Simulator }

    It 'are plain in the message, the category and the view: <case>' -ForEach @(
        @{ Case = 'a project that is not there'; Script = { Get-GLProject "x/$trick" } }
        @{ Case = 'a milestone that is not there'; Script = { New-GLIssue 4 -Title x -Milestone $trick } }
        @{ Case = 'a change'; Script = { Remove-GLLabel -Project 4 $trick -Confirm:$false } }
        @{ Case = 'an address of another server'; Script = { Get-GLProject "https://127.0.0.2/$trick" } }
        @{ Case = 'a file that is not there'; Script = { Invoke-GLRestMethod projects -Method POST -InFile "TestDrive:/$trick" } }
    ) {
        $trick = "a$([char] 27)[2J$([char] 0x9b)2J$([char] 0x202e)gpj$([char] 0x200b)b$([char] 0x2028)c`r`nd" + 'x' * 5000
        $failure = try { & $script 2>&1 | Where-Object { $_ -is [Management.Automation.ErrorRecord] } | Select-Object -First 1 } catch { $_ }
        $failure | Should -Not -BeNullOrEmpty
        foreach ($text in "$failure", $failure.Exception.Message, "$($failure.CategoryInfo)", $failure.CategoryInfo.TargetName) {
            $text | Should -Not -Match '[\x00-\x1f\x7f-\x9f\u200b-\u200f\u2028-\u202e\u2066-\u2069]'
            $text.Length | Should -BeLessThan 2200
        }
    }
}

Describe 'A list of inputs' {
    BeforeEach { Reset-Simulator }

    It 'loses the bad one only: good, missing, good' {
        $projects = 'diaspora/diaspora-client', 'no/such', 'platform/docs' | Get-GLProject -ErrorVariable failures -ErrorAction SilentlyContinue
        $projects.PathWithNamespace | Should -Be 'diaspora/diaspora-client', 'platform/docs'
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabNotFound,*'
        "$($failures[0].TargetObject)" | Should -Be 'no/such'
    }

    It 'loses the bad one only where things are changed' {
        'diaspora/diaspora-client', 'no/such', 'platform/docs' | Set-GLProject -Description new -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures | Should -HaveCount 1
        (Get-GLProject platform/docs).Description | Should -Be 'new'
    }

    It 'ends at the bad one with -ErrorAction Stop' {
        { 'no/such', 'platform/docs' | Get-GLProject -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabNotFound,*'
        Get-SimulatorRequest | Should -HaveCount 1
    }

    It 'goes on behind a value that names nothing' {
        $projects = [pscustomobject]@{ Colour = 'red' }, 'platform/docs' | Get-GLProject -ErrorVariable failures -ErrorAction SilentlyContinue
        $projects.Path | Should -Be 'docs'
        $failures | Should -HaveCount 1
    }
}

Describe 'An answer that is no answer' {
    BeforeEach { Reset-Simulator }

    It 'HTML with status 200 is GitLabInvalidResponse' {
        Add-SimulatorRule @{ status = 200; content_type = 'text/html'; body = '<html><title>Sign in</title></html>' }
        Get-GLProject 4 -ErrorVariable failures -ErrorAction SilentlyContinue | Should -BeNullOrEmpty
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabInvalidResponse,*'
        $failures[0].CategoryInfo.Category | Should -Be 'InvalidData'
    }

    It 'a list cut off in its middle keeps what came before (<action>)' -ForEach @(
        @{ Action = 'truncate'; Id = 'GitLabInvalidResponse' }
        @{ Action = 'abort_body'; Id = 'GitLabConnectionFailed' }
    ) {
        Add-SimulatorRule @{ action = $action; after = 12000 }
        $projects = @(Get-GLProject -ErrorVariable failures -ErrorAction SilentlyContinue)
        $projects.Count | Should -BeGreaterThan 0
        $projects[0].PathWithNamespace | Should -Not -BeNullOrEmpty
        $failures | Should -HaveCount 1
        $failures[0].FullyQualifiedErrorId | Should -BeLike "$id,*"
    }

    It 'a connection that closes without an answer is GitLabConnectionFailed' {
        Add-SimulatorRule @{ action = 'abort'; times = 0 }
        Get-GLProject 4 -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabConnectionFailed,*'
    }

    It 'silence is GitLabTimeout' {
        Add-SimulatorRule @{ action = 'delay'; delay_ms = 20000; times = 0 }
        Get-GLProject 4 -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabTimeout,*'
        $failures[0].CategoryInfo.Category | Should -Be 'OperationTimeout'
    }

    It 'a failed write is not sent twice' {
        Add-SimulatorRule @{ method = 'POST'; status = 503; times = 0 }
        New-GLProject -Name once -ErrorVariable failures -ErrorAction SilentlyContinue
        $failures[0].FullyQualifiedErrorId | Should -BeLike 'GitLabUnavailable,*'
        Get-SimulatorRequest | Where-Object method -EQ POST | Should -HaveCount 1
    }
}

Describe 'An answer of another shape' {
    BeforeAll {
        # One command of each kind, and what it makes of an answer that is an object.
        $commands = [ordered]@{
            GetList = { Get-GLProject }
            GetOne  = { Get-GLProject 4 }
            Read    = { Get-GLProjectPushRule 4 }
            Create  = { New-GLLabel 4 urgent -Color '#ff0000' }
            Update  = { Set-GLProject 4 -Description new -PassThru }
            Add     = { Add-GLProjectMember 4 5 -AccessLevel Developer -PassThru }
        }
        function Test-Kind([string[]] $Kind, [string] $Body) {
            $ErrorActionPreference = 'Continue'
            foreach ($name in $Kind) {
                Reset-Simulator
                Add-SimulatorRule @{ status = 200; body = $Body; times = 0 }
                $output = & $commands[$name] 2>&1 3>&1
                [pscustomobject]@{
                    Kind     = $name
                    Objects  = @($output | Where-Object { $_ -is [GitLabPS.GitLabObject] }).Count
                    Errors   = @($output | Where-Object { $_ -is [Management.Automation.ErrorRecord] })
                    Warnings = @($output | Where-Object { $_ -is [Management.Automation.WarningRecord] })
                    Requests = @(Get-SimulatorRequest).Count
                }
            }
        }
    }

    BeforeEach { Reset-Simulator }

    It '<body>: reads <reads>, changes <changes>' -ForEach @(
        @{ Body = 'null'; Reads = 'nothing'; Changes = 'nothing' }
        @{ Body = ''; Reads = 'nothing'; Changes = 'nothing' }
        @{ Body = '[]'; Reads = 'nothing'; Changes = 'nothing' }
        @{ Body = '[null]'; Reads = 'nothing'; Changes = 'nothing' }
        @{ Body = '{}'; Reads = 'nothing'; Changes = 'nothing' }
        @{ Body = '[{"id":7},{"id":8}]'; Reads = '2 objects'; Changes = '2 objects' }
        @{ Body = '200'; Reads = 'one error'; Changes = 'nothing' }
        @{ Body = 'true'; Reads = 'one error'; Changes = 'nothing' }
        @{ Body = '"text"'; Reads = 'one error'; Changes = 'one warning' }
        @{ Body = '[5,{"id":7}]'; Reads = 'one error and 1 objects'; Changes = '1 objects' }
        @{ Body = '{"message":{"mia":"Request queued for administrator approval."}}'; Reads = 'one error'; Changes = 'one warning' }
        @{ Body = '{"status":"success","queued_users":{"mia":"Request queued."}}'; Reads = 'one error'; Changes = 'one warning' }
        @{ Body = '{"status":"success"}'; Reads = 'nothing'; Changes = 'nothing' }
    ) {
        $outcomes = @(Test-Kind GetList, GetOne, Read $body) + @(Test-Kind Create, Update, Add $body)
        foreach ($outcome in $outcomes) {
            $parts = @(
                if ($outcome.Errors.Count -eq 1) { 'one error' } elseif ($outcome.Errors) { "$($outcome.Errors.Count) errors" }
                if ($outcome.Warnings.Count -eq 1) { 'one warning' } elseif ($outcome.Warnings) { "$($outcome.Warnings.Count) warnings" }
                if ($outcome.Objects) { "$($outcome.Objects) objects" }
            )
            $told = if ($parts) { $parts -join ' and ' } else { 'nothing' }
            $expected = if ($outcome.Kind -in 'GetList', 'GetOne', 'Read') { $reads } else { $changes }
            $told | Should -Be $expected -Because "$($outcome.Kind): $($outcome.Errors) $($outcome.Warnings)"
            $outcome.Requests | Should -Be 1 -Because $outcome.Kind
            $outcome.Errors | ForEach-Object { $_.FullyQualifiedErrorId | Should -BeLike 'GitLabInvalidResponse,*' }
        }
    }

    It 'is said in GitLab''s words' {
        Add-SimulatorRule @{ status = 201; body = '{"message":{"mia":"Request queued for administrator approval."}}' }
        Add-GLProjectMember 4 5 -AccessLevel Developer -WarningVariable warned -WarningAction SilentlyContinue
        $warned | Should -Be 'GitLab says: mia: Request queued for administrator approval.'
    }

    It 'leaves what GitLab collects in the background alone' {
        Add-SimulatorRule @{ status = 201; body = '200' }
        New-GLReleaseEvidence 4 v1.0 -WarningVariable warned | Should -BeNullOrEmpty
        $warned | Should -BeNullOrEmpty
    }

    It 'is whatever it is for an endpoint that no command serves: <body>' -ForEach @(
        @{ Body = '{"":1,"a":2}'; Get = { $answer['']; $answer.a } }
        @{ Body = '{"a":1,"A":2}'; Get = { $answer.a; $answer.A } }
        @{ Body = '{"inner":{"psobject":1,"PSObject":2}}'; Get = { $answer.inner['psobject']; $answer.inner['PSObject'] } }
        @{ Body = '[1,null,2]'; Get = { $answer } }
    ) {
        Add-SimulatorRule @{ status = 200; body = $body }
        $answer = Invoke-GLRestMethod anything
        & $get | Should -Be 1, 2
    }

    It 'has its fields all the same where two names differ only in case, and where a secret is empty' {
        Add-SimulatorRule @{ status = 200; body = '{"id":4,"runners_token":"","aa":1,"AA":2,"":3}' }
        $project = Get-GLProject 4
        $project.AdditionalProperties['aa'], $project.AdditionalProperties['AA'], $project.AdditionalProperties[''] | Should -Be 1, 2, 3
        $project | Export-Clixml TestDrive:/project.xml
        (Import-Clixml TestDrive:/project.xml).Id | Should -Be 4
    }

    It 'of a note does not hide the others' {
        Add-SimulatorRule @{ status = 200; body = '[{"id":"a","notes":[null,{"id":1,"body":"seen"}]}]' }
        (Get-GLDiscussion 4 -Issue 1).Notes.Body | Should -Be 'seen'
    }

    It 'knows no languages, no namespace and no version' {
        foreach ($body in '{}', 'null', '[]', '{"version":5}') {
            Reset-Simulator
            Add-SimulatorRule @{ status = 200; body = $body; times = 0 }
            (Get-GLProjectLanguage 4 -ErrorAction SilentlyContinue).Percentage | Should -BeIn $null, 5
            (Test-GLConnection).Version | Should -BeNullOrEmpty
            Test-GLNamespace free -ErrorAction SilentlyContinue -ErrorVariable failed | Should -BeNullOrEmpty
            $failed | Should -HaveCount 1
        }
    }
}

Describe 'An id that is missing' {
    BeforeEach { Reset-Simulator }

    It 'stays missing, and nothing is asked of number zero' {
        Add-SimulatorRule @{ status = 200; body = '[{"id":"PROJECT-123","title":"t","project_id":4}]' }
        $issue = Get-GLIssue 4
        $issue.Id, $issue.Iid | Should -Be $null, $null
        $issue.AdditionalProperties['id'] | Should -Be 'PROJECT-123'
        Clear-SimulatorRequest
        $issue | Set-GLIssue -Title new -ErrorAction SilentlyContinue -ErrorVariable failed
        $issue | Remove-GLIssue -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable +failed
        [pscustomobject]@{ ProjectId = 4; IssueIid = 0 } | Remove-GLIssue -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable +failed
        Set-GLIssue 4 0 -Title new -ErrorAction SilentlyContinue -ErrorVariable +failed
        Remove-GLUser 0 -Confirm:$false -ErrorAction SilentlyContinue -ErrorVariable +failed
        $failed | Should -HaveCount 5
        Get-SimulatorRequest | Should -BeNullOrEmpty
    }

    It 'is found under the name that GitLab gives it after an addition' {
        Add-SimulatorRule @{ status = 201; body = '{"source_project_id":4,"target_project_id":7}' }
        Add-SimulatorRule @{ status = 201; body = '{"source_project_id":4,"target_group_id":8}' }
        $project = Add-GLJobTokenProject 4 7 -PassThru
        $project.Id, $project.TargetProjectId, $project.ProjectId | Should -Be 7, 7, 4
        (Add-GLJobTokenGroup 4 8 -PassThru).Id | Should -Be 8
    }
}

Describe 'An answer that is newer than the module' {
    BeforeEach { Reset-Simulator }

    It 'with an unknown value of a known set is read' {
        Add-SimulatorRule @{ action = 'set_fields'; fields = @{ visibility = 'galactic'; import_status = 'dreaming' } }
        (Get-GLProject 4).Visibility | Should -Be 'galactic'
    }

    It 'with an unknown field keeps it' {
        Add-SimulatorRule @{ action = 'set_fields'; fields = @{ shoe_size = 42; nested = @{ inner_name = 'x' } } }
        $project = Get-GLProject 4
        $project.AdditionalProperties['shoe_size'] | Should -Be 42
        $project.AdditionalProperties['nested']['inner_name'] | Should -Be 'x'
    }

    It 'with numbers and booleans as text, and text as numbers, is read' {
        $before = Get-GLProject 4
        Add-SimulatorRule @{ action = 'change_types' }
        $after = Get-GLProject 4
        $after.Id | Should -Be 4
        $after.StarCount | Should -Be $before.StarCount
        $after.Archived | Should -Be $before.Archived
        $after.CreatedAt | Should -Be $before.CreatedAt
    }

    It 'with another type altogether loses the field, not the object' {
        Add-SimulatorRule @{ action = 'set_fields'; fields = @{ star_count = @{ total = 1 } } }
        $project = Get-GLProject 4
        $project.PathWithNamespace | Should -Be 'diaspora/diaspora-client'
        $project.AdditionalProperties['star_count']['total'] | Should -Be 1
    }
}

Describe 'A self-signed certificate' -Skip:($PSVersionTable.PSVersion.Major -lt 7) {
    BeforeAll {
        $key = [Security.Cryptography.RSA]::Create(2048)
        $request = [Security.Cryptography.X509Certificates.CertificateRequest]::new('CN=127.0.0.1', $key, 'SHA256', [Security.Cryptography.RSASignaturePadding]::Pkcs1)
        $signed = $request.CreateSelfSigned([DateTimeOffset]::Now.AddDays(-1), [DateTimeOffset]::Now.AddDays(1))
        $certificate = [Security.Cryptography.X509Certificates.X509Certificate2]::new($signed.Export('Pfx'))
        $other = $request.CreateSelfSigned([DateTimeOffset]::Now.AddDays(-1), [DateTimeOffset]::Now.AddDays(1))
        function ConvertTo-Pem($Certificate) { "-----BEGIN CERTIFICATE-----`n$([Convert]::ToBase64String($Certificate.RawData, 'InsertLineBreaks'))`n-----END CERTIFICATE-----`n" }
        $listener = [Net.Sockets.TcpListener]::new([Net.IPAddress]::Loopback, 0)
        $listener.Start()
        $address = "https://127.0.0.1:$($listener.LocalEndpoint.Port)"
        $answering = [powershell]::Create().AddScript({
            param($listener, $certificate)
            while ($true) {
                $tls = [Net.Security.SslStream]::new($listener.AcceptTcpClient().GetStream())
                try {
                    $tls.AuthenticateAsServer($certificate)
                    $null = $tls.Read([byte[]]::new(4096), 0, 4096)
                    $tls.Write([Text.Encoding]::ASCII.GetBytes("HTTP/1.1 200 OK`r`nContent-Type: application/json`r`nContent-Length: 2`r`nConnection: close`r`n`r`n[]"))
                } catch { Write-Verbose "refused: $_" } finally { $tls.Dispose() }
            }
        }).AddArgument($listener).AddArgument($certificate)
        $null = $answering.BeginInvoke()
    }
    AfterAll {
        $listener.Stop()
        $answering.Dispose()
    }

    It 'is refused, with the ways out' {
        $failure = { Connect-GLServer $address -Anonymous } | Should -Throw -ErrorId 'GitLabConnectionFailed,*' -PassThru
        $failure.Exception.Message | Should -BeLike '*-CaFile*-SkipCertificateCheck*'
    }

    It 'is taken with -CaFile in the form <form>, without a warning' -ForEach @(
        @{ Form = 'PEM'; Bytes = { [Text.Encoding]::ASCII.GetBytes((ConvertTo-Pem $certificate)) } }
        @{ Form = 'PEM, behind another'; Bytes = { [Text.Encoding]::ASCII.GetBytes((ConvertTo-Pem $other) + "# The one for GitLab`n" + (ConvertTo-Pem $certificate)) } }
        @{ Form = 'DER'; Bytes = { $certificate.RawData } }
    ) {
        [IO.File]::WriteAllBytes((Join-Path $TestDrive 'authority'), (& $bytes))
        $session = Connect-GLServer $address -Anonymous -CaFile TestDrive:/authority -NoDefault -WarningVariable warnings
        $session.SkipCertificateCheck | Should -BeFalse
        $warnings | Should -BeNullOrEmpty
    }

    It 'is refused with a -CaFile that is damaged, or another' {
        [IO.File]::WriteAllText((Join-Path $TestDrive 'damaged'), '-----BEGIN CERTIFICATE-----*-----END CERTIFICATE-----')
        { Connect-GLServer $address -Anonymous -CaFile TestDrive:/damaged } | Should -Throw '*is damaged*' -ErrorId 'GitLabInvalidArgument,*'
        [IO.File]::WriteAllText((Join-Path $TestDrive 'other'), (ConvertTo-Pem $other))
        { Connect-GLServer $address -Anonymous -CaFile TestDrive:/other } | Should -Throw -ErrorId 'GitLabConnectionFailed,*'
    }

    It 'is taken with -SkipCertificateCheck, with a warning' {
        $session = Connect-GLServer $address -Anonymous -SkipCertificateCheck -NoDefault -WarningVariable warnings -WarningAction SilentlyContinue
        $session.SkipCertificateCheck | Should -BeTrue
        $warnings | Should -BeLike '*certificate is not checked*'
    }
}
