BeforeAll {
    Import-Module $PSScriptRoot/Simulator.psm1
    Import-TestedModule
    $null = Start-Simulator
    $null = Connect-Simulator
}

AfterAll { Stop-Simulator }

# One story, each step on the ground of those before it.
Describe 'The life of a project' {
    It 'begins with New-GLProject, which emits it' {
        $project = New-GLProject 'My Project' -Path my-project -Namespace platform -Visibility private -Topic one, two -InitializeWithReadme $true
        $project | Should -BeOfType GitLabPS.Project
        $project.PathWithNamespace | Should -Be 'platform/my-project'
        $project.Visibility | Should -Be 'private'
        $project.Topics | Should -Be 'one', 'two'
        $project.Namespace.FullPath | Should -Be 'platform'
    }

    It 'is found by path, id, address, object and search' {
        $project = Get-GLProject platform/my-project
        (Get-GLProject $project.Id).Id | Should -Be $project.Id
        (Get-GLProject $project.WebUrl).Id | Should -Be $project.Id
        (Get-GLProject "$($project.WebUrl)/-/issues?state=opened").Id | Should -Be $project.Id
        ($project | Get-GLProject).Id | Should -Be $project.Id
        (Get-GLProject -Search my-pro).Id | Should -Be $project.Id
        (Get-GLProject -Group platform -Search my-pro).Id | Should -Be $project.Id
    }

    It 'is found from its checkout' {
        $checkout = Join-Path $TestDrive 'checkout/src'
        $null = New-Item -ItemType Directory $checkout, (Join-Path $TestDrive 'checkout/.git')
        Set-Content (Join-Path $TestDrive 'checkout/.git/config') "[remote `"origin`"]`n`turl = git@127.0.0.1:platform/my-project.git"
        Push-Location $checkout
        try { (Get-GLProject .).PathWithNamespace | Should -Be 'platform/my-project' } finally { Pop-Location }
    }

    It 'changes in silence, and shows itself with -PassThru' {
        Set-GLProject platform/my-project -Description first | Should -BeNullOrEmpty
        (Set-GLProject platform/my-project -Description second -PassThru).Description | Should -Be 'second'
    }

    It 'is archived and comes back' {
        Set-GLProject platform/my-project -Archived $true
        (Get-GLProject platform/my-project).Archived | Should -BeTrue
        Set-GLProject platform/my-project -Archived $false -Description third
        $project = Get-GLProject platform/my-project
        $project.Archived | Should -BeFalse
        $project.Description | Should -Be 'third'
    }

    It 'is shared with a group, and no longer' {
        Add-GLProjectShare platform/my-project twitter -GroupAccess Developer -ExpiresAt 2040-12-31
        $share = (Get-GLProject platform/my-project).SharedWithGroups
        $share.GroupFullPath | Should -Be 'twitter'
        $share.GroupAccessLevel | Should -Be 'Developer'
        Remove-GLProjectShare platform/my-project twitter -Confirm:$false
        (Get-GLProject platform/my-project).SharedWithGroups | Should -BeNullOrEmpty
    }

    It 'takes the members of another project' {
        Import-GLProjectMember platform/my-project diaspora/diaspora-client -ErrorVariable failures -ErrorAction SilentlyContinue
        (Get-GLProjectUser platform/my-project).Username | Should -Contain 'jane.d-oe'
        $failures | Should -BeLike "*'project_4_bot'*" -Because 'GitLab takes no bots, and says so for each'
    }

    It 'calls out through a hook' {
        $hook = New-GLProjectHook platform/my-project https://hooks.example.com/a -PushEvent $true -Token (ConvertTo-Secret 'hook-secret')
        $hook.Url | Should -Be 'https://hooks.example.com/a'
        (Get-GLProjectHook platform/my-project).Id | Should -Be $hook.Id

        $hook | Set-GLProjectHook -Url https://hooks.example.com/b
        (Get-GLProjectHook platform/my-project -Hook $hook.Id).Url | Should -Be 'https://hooks.example.com/b'
        Get-GLProjectHook platform/my-project | Remove-GLProjectHook -Confirm:$false
        Get-GLProjectHook platform/my-project | Should -BeNullOrEmpty
    }

    It 'is starred, and no longer' {
        Add-GLProjectStar platform/my-project
        (Get-GLProjectStarrer platform/my-project).User.Username | Should -Be 'root'
        (Get-GLProject -StarredBy root).PathWithNamespace | Should -Contain 'platform/my-project'
        Remove-GLProjectStar platform/my-project
        Get-GLProjectStarrer platform/my-project | Should -BeNullOrEmpty
    }

    It 'has a picture' {
        $picture = Join-Path $TestDrive 'in.png'
        [IO.File]::WriteAllBytes($picture, [byte[]] (137, 80, 78, 71, 13, 10, 26, 10, 0, 255))
        Set-GLProjectAvatar platform/my-project $picture
        $saved = Save-GLProjectAvatar platform/my-project -OutFile (Join-Path $TestDrive 'out.png') -PassThru
        [IO.File]::ReadAllBytes($saved.FullName) | Should -Be ([IO.File]::ReadAllBytes($picture))
        { Save-GLProjectAvatar platform/my-project -OutFile $saved -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabFileError,*'
        Save-GLProjectAvatar platform/my-project -OutFile $saved -Force
        Remove-GLProjectAvatar platform/my-project -Confirm:$false
        (Get-GLProject platform/my-project).AvatarUrl | Should -BeNullOrEmpty
    }

    It 'is forked, and the fork is there when -Wait ends' {
        $fork = Copy-GLProject platform/my-project -Namespace cute-cats -Path copied -Wait
        $fork.PathWithNamespace | Should -Be 'cute-cats/copied'
        $fork.ImportStatus | Should -Be 'finished'
        $fork.ForkedFromProject.PathWithNamespace | Should -Be 'platform/my-project'
        (Get-GLProject -ForkOf platform/my-project).Id | Should -Be $fork.Id

        Remove-GLProjectForkRelation $fork -Confirm:$false
        Get-GLProject -ForkOf platform/my-project | Should -BeNullOrEmpty
        Add-GLProjectForkRelation $fork platform/my-project
        (Get-GLProject -ForkOf platform/my-project).Id | Should -Be $fork.Id
    }

    It 'moves to another namespace; its old path leads to it' {
        Move-GLProject platform/my-project cute-cats | Should -BeNullOrEmpty
        (Get-GLProject cute-cats/my-project).Name | Should -Be 'My Project'
        (Get-GLProject platform/my-project).PathWithNamespace | Should -Be 'cute-cats/my-project'
    }

    It 'is removed, and restored' {
        Remove-GLProject cute-cats/my-project -Confirm:$false | Should -BeNullOrEmpty
        $marked = Get-GLProject cute-cats/my-project
        $marked.MarkedForDeletionOn | Should -Not -BeNullOrEmpty
        $marked | Restore-GLProject
        (Get-GLProject cute-cats/my-project).MarkedForDeletionOn | Should -BeNullOrEmpty
    }

    It 'ends with Remove-GLProject -Permanent' {
        Clear-SimulatorRequest
        Remove-GLProject cute-cats/my-project -Permanent -Wait -Confirm:$false
        $deletions = Get-SimulatorRequest | Where-Object method -EQ DELETE
        $deletions | Should -HaveCount 2
        $deletions[-1].query | Should -Match 'permanently_remove=true'
        { Get-GLProject cute-cats/my-project -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabNotFound,*'
    }

    It 'ends at once when it was marked before' {
        Remove-GLProject cute-cats/copied -Confirm:$false
        $marked = Get-GLProject cute-cats/copied
        Clear-SimulatorRequest
        $marked | Remove-GLProject -Permanent -Confirm:$false
        Get-SimulatorRequest | Where-Object method -EQ DELETE | Should -HaveCount 1
    }
}

Describe 'What is known of a project' {
    It '<name> emits <type>' -ForEach @(
        @{ Name = 'Get-GLProjectLanguage'; Type = 'GitLabPS.ProjectLanguage'; Project = 4 }
        @{ Name = 'Get-GLProjectUser'; Type = 'GitLabPS.BasicUser'; Project = 4 }
        @{ Name = 'Get-GLProjectGroup'; Type = 'GitLabPS.BasicGroup'; Project = 4 }
        @{ Name = 'Get-GLProjectInvitedGroup'; Type = 'GitLabPS.BasicGroup'; Project = 3 }
        @{ Name = 'Get-GLProjectShareLocation'; Type = 'GitLabPS.BasicGroup'; Project = 4 }
        @{ Name = 'Get-GLProjectTransferLocation'; Type = 'GitLabPS.BasicGroup'; Project = 4 }
        @{ Name = 'Get-GLProjectStorage'; Type = 'GitLabPS.ProjectStorage'; Project = 4 }
        @{ Name = 'Get-GLProjectHook'; Type = 'GitLabPS.ProjectHook'; Project = 4 }
        @{ Name = 'Get-GLProjectPushRule'; Type = 'GitLabPS.PushRule'; Project = 4 }
        @{ Name = 'Get-GLProjectStarrer'; Type = 'GitLabPS.ProjectStarrer'; Project = 4 }
    ) {
        $found = & $name $project
        $found | Should -Not -BeNullOrEmpty
        foreach ($one in $found) { $one.PSTypeNames | Should -Contain $type }
        (Get-Command $name).OutputType.Name | Should -Contain $found[0].GetType().FullName
    }

    It 'the languages are one object each' {
        $ruby = Get-GLProjectLanguage 4 | Where-Object Name -EQ Ruby
        $ruby.Percentage | Should -Be 66.69
    }

    It 'the snapshot is a file, and needs an administrator' {
        $saved = Save-GLProjectSnapshot 4 -OutFile (Join-Path $TestDrive 'snapshot.tar') -PassThru
        $saved.Length | Should -BeGreaterThan 0
        $user = Connect-Simulator -Token 'glpat-simulator-developer' -With @{ NoDefault = $true }
        { Save-GLProjectSnapshot 4 -OutFile (Join-Path $TestDrive 'no.tar') -Session $user -ErrorAction Stop } | Should -Throw -ErrorId 'GitLabForbidden,*'
        Join-Path $TestDrive 'no.tar' | Should -Not -Exist
        Get-ChildItem $TestDrive -Filter *.part | Should -BeNullOrEmpty
    }

    It 'Start-GLProjectHousekeeping and its like are silent' {
        Start-GLProjectHousekeeping 4 | Should -BeNullOrEmpty
        Start-GLProjectHousekeeping 4 -Task prune | Should -BeNullOrEmpty
    }
}

Describe 'Deprecated parameters' {
    It 'work, warn, and name their replacement' {
        $warnings = & { Set-GLProject 4 -TagList old -WarningVariable warned -WarningAction SilentlyContinue; $warned }
        $warnings | Should -BeLike '*-Topic*'
        (Get-GLProject 4).Topics | Should -Be 'old'
    }
}

Describe 'A project with an unusual name' {
    It 'is reached by its path' {
        (Get-GLProject a/b.c/x_y-z.1).Name | Should -BeLike '*nusual "name" & <more>'
    }
}
