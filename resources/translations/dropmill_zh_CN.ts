<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln cancelled</source>
        <translation>
            <numerusform>取消 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>已转换 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失败 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) would be replaced: {}.</source>
        <translation>
            <numerusform>将替换 %Ln 个文件：{}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln kept</source>
        <translation>
            <numerusform>保留 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln larger</source>
        <translation>
            <numerusform>变大 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more</source>
        <translation>
            <numerusform>另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) have more pixels a side than the format can hold, and would fail: {}.</source>
        <translation>
            <numerusform>%Ln 张图片的边长超出该格式的像素上限，将会失败：{}。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) ready</source>
        <translation>
            <numerusform>%Ln 张图片已就绪</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln ready to start</source>
        <translation>
            <numerusform>%Ln 张可开始</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln skipped</source>
        <translation>
            <numerusform>跳过 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln undone</source>
        <translation>
            <numerusform>撤销 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;100 %</source>
        <translation>100%(&amp;1)</translation>
    </message>
    <message>
        <source>&amp;200 %</source>
        <translation>200%(&amp;2)</translation>
    </message>
    <message>
        <source>&amp;About Dropmill</source>
        <translation>关于 Dropmill(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation>添加文件(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>批次(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Cancel all</source>
        <translation>全部取消(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Compact rows</source>
        <translation>紧凑行(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Crash</source>
        <translation>崩溃(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation>详细信息(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation>诊断(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Fit</source>
        <translation>适应窗口(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>&amp;Machine</source>
        <translation>计算机(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Move to bottom</source>
        <translation>移到底部(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation>打开结果(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>选项(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Paste</source>
        <translation>粘贴(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>暂停(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation>从列表中移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation>结果(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation>重试失败的图片(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <extracomment>Those that stand below all others in their menu.</extracomment>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>开始(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Time for each</source>
        <translation>每种策略的时长(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Undo the last batch</source>
        <translation>撤销上一批次(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>监视文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Watched folder</source>
        <translation>被监视的文件夹(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation>工作进程(&amp;W)</translation>
    </message>
    <message>
        <source>, {} failed</source>
        <translation>，失败 {} 张</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 帧</translation>
    </message>
    <message>
        <source>1 ms</source>
        <extracomment>The scale is logarithmic between these, in ms: a frame and a second must both be readable.</extracomment>
        <translation>1 ms</translation>
    </message>
    <message>
        <source>1 s</source>
        <translation>1 秒</translation>
    </message>
    <message>
        <source>100 ms</source>
        <translation>100 ms</translation>
    </message>
    <message>
        <source>50 %</source>
        <translation>50%</translation>
    </message>
    <message>
        <source>95 %</source>
        <translation>95%</translation>
    </message>
    <message>
        <source>99 %</source>
        <translation>99%</translation>
    </message>
    <message>
        <source>99 of 100 within {}, {} pictures</source>
        <translation>100 次中有 99 次在 {} 以内，{} 张图片</translation>
    </message>
    <message>
        <source>99.9 %</source>
        <translation>99.9%</translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation>&lt; 1 秒</translation>
    </message>
    <message>
        <source>A fault in Dropmill</source>
        <translation>Dropmill 故障</translation>
    </message>
    <message>
        <source>A few at once, sharing the window&apos;s interpreter.</source>
        <translation>同时处理几张，与窗口共用解释器。</translation>
    </message>
    <message>
        <source>A field to try typing in</source>
        <translation>用来试打字的输入框</translation>
    </message>
    <message>
        <source>A pool of processes</source>
        <translation>进程池</translation>
    </message>
    <message>
        <source>A pool of threads</source>
        <translation>线程池</translation>
    </message>
    <message>
        <source>A result of an earlier batch</source>
        <translation>较早批次的结果</translation>
    </message>
    <message>
        <source>A slot for each</source>
        <translation>各用一个槽位</translation>
    </message>
    <message>
        <source>A smaller size shows all of it</source>
        <translation>较小的尺寸已显示整张图片</translation>
    </message>
    <message>
        <source>A thread per picture</source>
        <translation>每张图片一个线程</translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation>添加文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Add the files, the list of paths or the picture on the clipboard</source>
        <translation>添加剪贴板中的文件、路径列表或图片</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Already there</source>
        <translation>已存在</translation>
    </message>
    <message>
        <source>An animation</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>Another Dropmill is still at work on the last batch, so it was not undone; wait until it has ended, or stop it there.</source>
        <extracomment>Changes that are forgotten together, once they are undone. Why a batch is not undone just now.</extracomment>
        <translation>另一个 Dropmill 仍在处理上一批次，因此未撤销；请等待其结束，或在那里停止。</translation>
    </message>
    <message>
        <source>Another program took the name</source>
        <translation>名称已被其他程序占用</translation>
    </message>
    <message>
        <source>Back to pictures</source>
        <translation>返回图片</translation>
    </message>
    <message>
        <source>Begin no picture after this one; those that run then are finished, the rest waits</source>
        <translation>此图片之后不再开始新的图片；届时正在转换的会完成，其余等待</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>正在校验</translation>
    </message>
    <message>
        <source>Choose a folder for results that you may write into, then try again.</source>
        <translation>请选择您有写入权限的结果文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Choose a folder; all pictures in it are added</source>
        <translation>选择一个文件夹，其中的所有图片都会被添加</translation>
    </message>
    <message>
        <source>Choose a folder; what lands in it is added by itself</source>
        <translation>选择一个文件夹，放入其中的图片会自动添加</translation>
    </message>
    <message>
        <source>Choose less effort or a smaller size, then try again.</source>
        <translation>请降低编码力度或缩小尺寸，然后重试。</translation>
    </message>
    <message>
        <source>Choose pictures to convert</source>
        <translation>选择要转换的图片</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Clear &amp;finished</source>
        <translation>清除已完成的图片(&amp;F)</translation>
    </message>
    <message>
        <source>Clear &amp;waiting</source>
        <translation>清除等待中的图片(&amp;W)</translation>
    </message>
    <message>
        <source>Close other programs or use fewer processors, then try again.</source>
        <translation>请关闭其他程序或减少使用的处理器数，然后重试。</translation>
    </message>
    <message>
        <source>Colours converted to sRGB</source>
        <translation>颜色已转换为 sRGB</translation>
    </message>
    <message>
        <source>Com&amp;pare before and after</source>
        <translation>比较前后效果(&amp;P)</translation>
    </message>
    <message>
        <source>Connect the drive or the network again, then try again.</source>
        <translation>请重新连接驱动器或网络，然后重试。</translation>
    </message>
    <message>
        <source>Convert a few pictures on trial to see how large all results may be</source>
        <translation>试转换几张图片，以估计所有结果的大小</translation>
    </message>
    <message>
        <source>Convert a&amp;gain</source>
        <translation>重新转换(&amp;G)</translation>
    </message>
    <message>
        <source>Convert again &amp;with…</source>
        <translation>使用其他选项重新转换(&amp;W)…</translation>
    </message>
    <message>
        <source>Convert all a&amp;gain</source>
        <translation>全部重新转换(&amp;G)</translation>
    </message>
    <message>
        <source>Convert every finished picture once more, with the options of now</source>
        <translation>使用当前选项重新转换所有已完成的图片</translation>
    </message>
    <message>
        <source>Convert every picture that is waiting</source>
        <translation>转换所有等待中的图片</translation>
    </message>
    <message>
        <source>Convert the pictures that failed once more</source>
        <translation>重新转换失败的图片</translation>
    </message>
    <message>
        <source>Convert the pictures that were cancelled after all</source>
        <translation>重新转换已取消的图片</translation>
    </message>
    <message>
        <source>Convert the selected pictures after all others that wait</source>
        <translation>在所有其他等待中的图片之后转换所选图片</translation>
    </message>
    <message>
        <source>Convert the selected pictures before all others that wait</source>
        <translation>在所有其他等待中的图片之前转换所选图片</translation>
    </message>
    <message>
        <source>Convert the selected pictures later</source>
        <translation>推后转换所选图片</translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with other options</source>
        <translation>使用其他选项重新转换所选图片</translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with the options of now</source>
        <translation>使用当前选项重新转换所选图片</translation>
    </message>
    <message>
        <source>Convert the selected pictures sooner</source>
        <translation>提前转换所选图片</translation>
    </message>
    <message>
        <source>Converted before</source>
        <translation>之前已转换</translation>
    </message>
    <message>
        <source>Cop&amp;y result</source>
        <translation>复制结果(&amp;Y)</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy a picture element that shows every size and format that was made</source>
        <translation>复制包含所有已生成尺寸和格式的 picture 元素</translation>
    </message>
    <message>
        <source>Copy a small result as text for a style sheet or a page</source>
        <translation>将较小的结果复制为文本，用于样式表或网页</translation>
    </message>
    <message>
        <source>Copy as HTM&amp;L</source>
        <translation>复制为 HTML(&amp;L)</translation>
    </message>
    <message>
        <source>Copy as data URI</source>
        <translation>复制为 data URI</translation>
    </message>
    <message>
        <source>Copy as t&amp;ext</source>
        <translation>复制为文本(&amp;X)</translation>
    </message>
    <message>
        <source>Copy pat&amp;h</source>
        <translation>复制路径(&amp;H)</translation>
    </message>
    <message>
        <source>Copy the converted files, to paste them in another program</source>
        <translation>复制转换后的文件，以便粘贴到其他程序中</translation>
    </message>
    <message>
        <source>Copy the files anew from where they came; trying again seldom helps.</source>
        <translation>请从来源处重新复制这些文件；重试通常无效。</translation>
    </message>
    <message>
        <source>Copy where the converted files are, one path a line</source>
        <translation>复制转换后文件的位置，每行一个路径</translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation>崩溃次数</translation>
    </message>
    <message>
        <source>Damaged or incomplete</source>
        <translation>损坏或不完整</translation>
    </message>
    <message>
        <source>Damaged: what could be read</source>
        <translation>已损坏：仅转换可读取的部分</translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Dropmill&apos;s pool</source>
        <translation>Dropmill 的进程池</translation>
    </message>
    <message>
        <source>Dropmill&apos;s workers below normal priority</source>
        <translation>以低于正常的优先级运行 Dropmill 的工作进程</translation>
    </message>
    <message>
        <source>Empty root folder</source>
        <translation>空的根文件夹</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>正在编码</translation>
    </message>
    <message>
        <source>Ended</source>
        <translation>已结束</translation>
    </message>
    <message>
        <source>Ends with Dropmill</source>
        <translation>随 Dropmill 一起结束</translation>
    </message>
    <message>
        <source>Estimate &amp;all</source>
        <translation>估计全部大小(&amp;A)</translation>
    </message>
    <message>
        <source>Every command and the keys for it</source>
        <translation>每个命令及其按键</translation>
    </message>
    <message>
        <source>F&amp;ind…</source>
        <translation>查找(&amp;I)…</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Failures &amp;by cause</source>
        <translation>按原因查看失败(&amp;B)</translation>
    </message>
    <message>
        <source>Feel it</source>
        <translation>亲自感受</translation>
    </message>
    <message>
        <source>Few system calls (seccomp)</source>
        <translation>仅允许少量系统调用 (seccomp)</translation>
    </message>
    <message>
        <source>Finish the pictures that are running and begin no others</source>
        <translation>完成正在转换的图片，不再开始新的图片</translation>
    </message>
    <message>
        <source>First frame of an animation</source>
        <translation>动画的第一帧</translation>
    </message>
    <message>
        <source>First of several pages</source>
        <translation>多页中的第一页</translation>
    </message>
    <message>
        <source>Generated</source>
        <translation>生成图片</translation>
    </message>
    <message>
        <source>Generated, 12 MP</source>
        <translation>自动生成，12 MP</translation>
    </message>
    <message>
        <source>Give the selected pictures options of their own</source>
        <translation>为所选图片设置单独的选项</translation>
    </message>
    <message>
        <source>Give these pictures options of their own, then try again.</source>
        <translation>请为这些图片设置单独的选项，然后重试。</translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation>暂停后继续</translation>
    </message>
    <message>
        <source>How long each strategy gets new pictures</source>
        <translation>每种策略持续接收新图片的时长</translation>
    </message>
    <message>
        <source>In the place of its original, which is in the trash</source>
        <translation>已替换原图，原图在回收站中</translation>
    </message>
    <message>
        <source>It should run smoothly, and letters appear as you type.</source>
        <translation>动画应当流畅，字符应随输入立即显示。</translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation>任务</translation>
    </message>
    <message>
        <source>Jobs not yet ended</source>
        <translation>未结束的任务</translation>
    </message>
    <message>
        <source>Jobs tried again</source>
        <translation>重试的任务</translation>
    </message>
    <message>
        <source>Keep these options beside the next ones, to compare them</source>
        <translation>将这些选项与后续选项并列保留，以便比较</translation>
    </message>
    <message>
        <source>Kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>Kill the worker at every n-th picture; processes only</source>
        <translation>每处理 n 张图片就终止一次工作进程；仅适用于进程</translation>
    </message>
    <message>
        <source>Lag of the event loop over time</source>
        <extracomment>Left of the plot, for the marks&apos; names.</extracomment>
        <translation>事件循环延迟随时间的变化</translation>
    </message>
    <message>
        <source>Lag of the window&apos;s event loop, then what each strategy cost.</source>
        <translation>窗口事件循环的延迟，以及各策略的开销。</translation>
    </message>
    <message>
        <source>Language, appearance, workers</source>
        <translation>语言、外观、工作进程</translation>
    </message>
    <message>
        <source>Larger than its source</source>
        <translation>大于源文件</translation>
    </message>
    <message>
        <source>Largest worker so far</source>
        <translation>目前占用最大的工作进程</translation>
    </message>
    <message numerus="yes">
        <source>Last time {} of %Ln picture(s) were not converted.</source>
        <translation>
            <numerusform>上次 %Ln 张图片中有 {} 张未转换。</numerusform>
        </translation>
    </message>
    <message>
        <source>Leave Dropmill</source>
        <translation>退出 Dropmill</translation>
    </message>
    <message>
        <source>Less similar than wished, even at the best quality</source>
        <translation>即使使用最高质量，相似度仍低于要求</translation>
    </message>
    <message>
        <source>Let the selected pictures have no options of their own any more</source>
        <translation>使所选图片不再使用单独的选项</translation>
    </message>
    <message>
        <source>Let two processes count</source>
        <translation>让两个进程计数</translation>
    </message>
    <message>
        <source>Made smaller to keep within the size limit</source>
        <translation>为满足大小限制已缩小尺寸</translation>
    </message>
    <message>
        <source>Make room or choose another folder for results, then try again.</source>
        <translation>请腾出空间或选择其他结果文件夹，然后重试。</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Memory ran out</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>Metadata left out: too long for the format</source>
        <translation>元数据未写入：超出该格式允许的长度</translation>
    </message>
    <message>
        <source>Mo&amp;re options</source>
        <translation>更多选项(&amp;R)</translation>
    </message>
    <message>
        <source>Mo&amp;ve to top</source>
        <translation>移到顶部(&amp;V)</translation>
    </message>
    <message>
        <source>Mov&amp;e up</source>
        <translation>上移(&amp;E)</translation>
    </message>
    <message>
        <source>Move dow&amp;n</source>
        <translation>下移(&amp;N)</translation>
    </message>
    <message>
        <source>Move its results to the trash and bring back what they replaced</source>
        <translation>将结果移到回收站，并恢复被替换的文件</translation>
    </message>
    <message>
        <source>No access to files (Landlock)</source>
        <translation>无法访问文件 (Landlock)</translation>
    </message>
    <message>
        <source>No new privileges</source>
        <translation>不能获得新权限</translation>
    </message>
    <message>
        <source>No picture in the folder {name} matches the patterns that were given.</source>
        <translation>文件夹 {name} 中没有符合指定模式的图片。</translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <extracomment>What stands before the headline, so that a colour is never all there is to see.</extracomment>
        <translation>尚无图片</translation>
    </message>
    <message>
        <source>None converted</source>
        <translation>没有转换任何图片</translation>
    </message>
    <message>
        <source>Not a picture that Dropmill reads</source>
        <translation>不是 Dropmill 可读取的图片</translation>
    </message>
    <message>
        <source>Not begun: Dropmill&apos;s workers have stopped</source>
        <translation>未开始：Dropmill 的工作进程已停止</translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation>无法写入 {folder}。</translation>
    </message>
    <message>
        <source>Nothing is begun after {name}, as you wished. The rest waits.</source>
        <translation>已按您的要求，在 {name} 之后不再开始。其余图片等待中。</translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln animation(s) only the first frame would be kept, as the format holds no animations: {}.</source>
        <translation>
            <numerusform>该格式不支持动画，%Ln 个动画将只保留第一帧：{}。</numerusform>
        </translation>
    </message>
    <message>
        <source>One counter for both</source>
        <translation>两者共用一个计数器</translation>
    </message>
    <message>
        <source>Op&amp;tions for these pictures…</source>
        <translation>这些图片的选项(&amp;T)…</translation>
    </message>
    <message>
        <source>Open fo&amp;lder</source>
        <translation>打开文件夹(&amp;L)</translation>
    </message>
    <message>
        <source>Open the converted picture</source>
        <translation>打开转换后的图片</translation>
    </message>
    <message>
        <source>Open the folder in which the results are</source>
        <translation>打开结果所在的文件夹</translation>
    </message>
    <message>
        <source>Order in the &amp;list</source>
        <translation>列表中的顺序(&amp;L)</translation>
    </message>
    <message>
        <source>Original kept: it is a link to a file elsewhere</source>
        <translation>保留原图：它是指向别处文件的链接</translation>
    </message>
    <message>
        <source>Original kept: it was changed meanwhile</source>
        <translation>保留原图：期间已被更改</translation>
    </message>
    <message>
        <source>Original kept: the result is not smaller</source>
        <translation>保留原图：结果并未变小</translation>
    </message>
    <message>
        <source>Original kept: the result lacks some of it</source>
        <translation>保留原图：结果缺少部分内容</translation>
    </message>
    <message>
        <source>Original kept: there is no trash for it</source>
        <translation>保留原图：没有可用的回收站</translation>
    </message>
    <message>
        <source>Own CPU</source>
        <translation>自身 CPU</translation>
    </message>
    <message>
        <source>Paused at {} of {}</source>
        <translation>已暂停：{} / {}</translation>
    </message>
    <message>
        <source>Picture</source>
        <extracomment>Between what was and what is.</extracomment>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Pictures for the lab</source>
        <translation>实验室使用的图片</translation>
    </message>
    <message>
        <source>Pin &amp;this one</source>
        <translation>固定此项(&amp;T)</translation>
    </message>
    <message>
        <source>Pixels, 15 MB</source>
        <translation>像素，15 MB</translation>
    </message>
    <message>
        <source>Pixels, 4 MB</source>
        <translation>像素，4 MB</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>Protections of a worker</source>
        <translation>工作进程的防护措施</translation>
    </message>
    <message>
        <source>Put the files back, or remove these pictures from the list.</source>
        <translation>请将文件放回原处，或从列表中移除这些图片。</translation>
    </message>
    <message>
        <source>Put the shown options into the form and use them for every picture</source>
        <translation>将显示的选项填入表单，并用于所有图片</translation>
    </message>
    <message>
        <source>Quality lowered to keep within the size limit</source>
        <translation>为满足大小限制已降低质量</translation>
    </message>
    <message>
        <source>Ran</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>正在读取</translation>
    </message>
    <message>
        <source>Remove these from the list, or save them in another format first.</source>
        <translation>请从列表中移除这些图片，或先另存为其他格式。</translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation>继续(&amp;U)</translation>
    </message>
    <message>
        <source>Reserved for pictures</source>
        <translation>为图片预留</translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation>正在调整大小</translation>
    </message>
    <message>
        <source>Resource limits</source>
        <extracomment>Each layer as people read it, in the order in which a worker puts them on.</extracomment>
        <translation>资源限制</translation>
    </message>
    <message>
        <source>Responsiveness &amp;lab</source>
        <translation>响应性实验室(&amp;L)</translation>
    </message>
    <message>
        <source>Responsiveness lab</source>
        <translation>响应性实验室</translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Columns that go when there is no room for all, the first one first; the cards have most of them.</extracomment>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results are pickled and copied through a pipe.</source>
        <translation>结果经 pickle 序列化后通过管道复制。</translation>
    </message>
    <message>
        <source>Results in shared memory, workers behind the window.</source>
        <translation>结果放在共享内存中，工作进程在窗口之后运行。</translation>
    </message>
    <message>
        <source>Results through shared memory</source>
        <translation>经共享内存传递的结果</translation>
    </message>
    <message>
        <source>Retry ca&amp;ncelled</source>
        <translation>重试已取消的图片(&amp;N)</translation>
    </message>
    <message>
        <source>Run the lab on pictures that it makes</source>
        <translation>使用自动生成的图片运行实验室</translation>
    </message>
    <message>
        <source>Run the lab on your own pictures</source>
        <translation>使用自己的图片运行实验室</translation>
    </message>
    <message>
        <source>Save r&amp;eport…</source>
        <translation>保存报告(&amp;E)…</translation>
    </message>
    <message>
        <source>Save the page as PNG, the figures as JSON and Markdown</source>
        <translation>将页面保存为 PNG，数据保存为 JSON 和 Markdown</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>节省</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Search the list by name and folder</source>
        <translation>按名称和文件夹搜索列表</translation>
    </message>
    <message>
        <source>See and measure why this window does not freeze</source>
        <translation>查看并测量此窗口为何不会卡住</translation>
    </message>
    <message>
        <source>See what every core and worker is doing, and what holds things up</source>
        <translation>查看每个核心和工作进程的活动，以及瓶颈所在</translation>
    </message>
    <message>
        <source>See whether you may open the files, then try again.</source>
        <translation>请检查您是否有权打开这些文件，然后重试。</translation>
    </message>
    <message>
        <source>See which folder is watched, with which options, and what came of it</source>
        <translation>查看监视的是哪个文件夹、使用哪些选项以及结果如何</translation>
    </message>
    <message>
        <source>Show all of the picture</source>
        <translation>显示整张图片</translation>
    </message>
    <message>
        <source>Show all there is to say about a picture that failed</source>
        <translation>显示失败图片的全部详细信息</translation>
    </message>
    <message>
        <source>Show each pixel of the result as one of the screen</source>
        <translation>以屏幕上的一个像素显示结果的每个像素</translation>
    </message>
    <message>
        <source>Show each pixel of the result twice as large</source>
        <translation>将结果的每个像素放大一倍显示</translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation>在文件夹中显示(&amp;F)</translation>
    </message>
    <message>
        <source>Show one line for each picture instead of two</source>
        <translation>每张图片显示一行，而非两行</translation>
    </message>
    <message>
        <source>Show or fold away the options that fewer people need</source>
        <translation>显示或折叠较少用到的选项</translation>
    </message>
    <message>
        <source>Show or hide the conversion options</source>
        <translation>显示或隐藏转换选项</translation>
    </message>
    <message>
        <source>Show the engine&apos;s figures about itself</source>
        <translation>显示引擎自身的统计数据</translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation>在文件管理器中显示文件</translation>
    </message>
    <message>
        <source>Show the picture larger</source>
        <translation>放大显示图片</translation>
    </message>
    <message>
        <source>Show the picture smaller</source>
        <translation>缩小显示图片</translation>
    </message>
    <message>
        <source>Show the selected picture before and after, with the options of now</source>
        <translation>使用当前选项显示所选图片转换前后的效果</translation>
    </message>
    <message>
        <source>Show why pictures failed, and what can be done about it</source>
        <translation>显示图片失败的原因及解决办法</translation>
    </message>
    <message>
        <source>Sixteen at once, all in the window&apos;s process.</source>
        <translation>同时处理十六张，全部在窗口的进程中。</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>开始</translation>
    </message>
    <message>
        <source>Start Dropmill again; these pictures are not to blame.</source>
        <translation>请重新启动 Dropmill；问题不在这些图片。</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>已启动</translation>
    </message>
    <message>
        <source>Starting</source>
        <translation>正在启动</translation>
    </message>
    <message numerus="yes">
        <source>Starting %Ln worker(s)</source>
        <translation>
            <numerusform>正在启动 %Ln 个工作进程</numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Stop &amp;after this one</source>
        <translation>在此之后停止(&amp;A)</translation>
    </message>
    <message>
        <source>Stop everything that has been started; finished pictures stay as they are</source>
        <translation>停止所有已开始的任务；已完成的图片保持不变</translation>
    </message>
    <message>
        <source>Stop the running strategy and start no other (Esc)</source>
        <translation>停止正在运行的策略，不再启动其他策略 (Esc)</translation>
    </message>
    <message>
        <source>Stop the selected pictures</source>
        <translation>停止所选图片</translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation>策略</translation>
    </message>
    <message>
        <source>Switches</source>
        <translation>开关</translation>
    </message>
    <message>
        <source>Take finished pictures off the list; no file is deleted</source>
        <translation>从列表中移除已完成的图片；不会删除任何文件</translation>
    </message>
    <message>
        <source>Take the pictures that wait for a start off the list; no file is deleted</source>
        <translation>从列表中移除等待开始的图片；不会删除任何文件</translation>
    </message>
    <message>
        <source>Take the selected pictures off the list, cancelling those that run</source>
        <translation>从列表中移除所选图片，并取消正在转换的图片</translation>
    </message>
    <message>
        <source>The batch stops after this one</source>
        <translation>批次在此图片之后停止</translation>
    </message>
    <message>
        <source>The camera&apos;s own JPEG from the raw file</source>
        <translation>使用 RAW 文件中相机自带的 JPEG</translation>
    </message>
    <message>
        <source>The disk is full</source>
        <translation>磁盘已满</translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full: {free} free. Make room; the batch goes on by itself.</source>
        <extracomment>What becomes of pictures for which the place for results is not waited for. Seconds between two looks at a place that takes nothing. Each time that the looks were wrong (a quota, a drive that only pretends) they become rarer, for every try costs conversions.</extracomment>
        <translation>{folder} 所在磁盘即将写满：剩余 {free}。请腾出空间；批次会自动继续。</translation>
    </message>
    <message>
        <source>The drive does not answer</source>
        <translation>驱动器没有响应</translation>
    </message>
    <message>
        <source>The file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>The file is not there any more</source>
        <translation>文件已不存在</translation>
    </message>
    <message>
        <source>The folder {folder} cannot be reached any more. The batch goes on by itself when it is there again.</source>
        <translation>无法再访问文件夹 {folder}。恢复后批次会自动继续。</translation>
    </message>
    <message>
        <source>The folder {name} holds no pictures.</source>
        <translation>文件夹 {name} 中没有图片。</translation>
    </message>
    <message>
        <source>The folder {name} is back.</source>
        <extracomment>Looking through the folder takes no more than this share of the time, however large it is: while the system tells of changes, and while it does not. Steps come no closer than this part of the time in which a file settles: many files that land one after the other are looked at together.</extracomment>
        <translation>文件夹 {name} 已恢复。</translation>
    </message>
    <message>
        <source>The folder {name} is gone; waiting for it to come back.</source>
        <translation>文件夹 {name} 已消失；正在等待其恢复。</translation>
    </message>
    <message>
        <source>The journal was damaged and was set aside as {file}; what was converted before is not known any more.</source>
        <translation>日志已损坏，已另存为 {file}；之前转换过的内容已无法得知。</translation>
    </message>
    <message>
        <source>The journal {name} cannot be used ({reason}), so this batch cannot be resumed and its results will not be remembered.</source>
        <translation>无法使用日志 {name}（{reason}），因此此批次无法恢复，其结果也不会被记住。</translation>
    </message>
    <message>
        <source>The list of what can be undone was damaged and was set aside as {file}; what was done before cannot be undone any more.</source>
        <extracomment>Batches that can be undone in any case, and at most: as many as fit with so many changes in all, a fifth of a gigabyte. Older ones are forgotten when a new one begins. How long another program may keep the file, in seconds.</extracomment>
        <translation>可撤销操作的列表已损坏，已另存为 {file}；之前的操作已无法撤销。</translation>
    </message>
    <message>
        <source>The options do not fit these pictures</source>
        <translation>选项不适用于这些图片</translation>
    </message>
    <message>
        <source>The originals are untouched; try again, or look whether the disk is sound.</source>
        <translation>原图未受影响；请重试，或检查磁盘是否正常。</translation>
    </message>
    <message>
        <source>The pool&apos;s status board</source>
        <translation>进程池状态板</translation>
    </message>
    <message>
        <source>The result cannot be written</source>
        <translation>无法写入结果</translation>
    </message>
    <message>
        <source>The result could not be read back</source>
        <translation>无法读回结果</translation>
    </message>
    <message>
        <source>The result would be {}, the picture is {}</source>
        <translation>结果将为 {}，原图为 {}</translation>
    </message>
    <message>
        <source>The same pictures, five ways to work on them: how late does the window answer?</source>
        <translation>同样的图片，五种处理方式：窗口的响应会有多慢？</translation>
    </message>
    <message>
        <source>The system tells of no changes in {name} ({reason}); it is looked at every {seconds} s.</source>
        <translation>系统不报告 {name} 中的更改（{reason}）；每 {seconds} 秒检查一次。</translation>
    </message>
    <message>
        <source>The window will freeze: that is the lesson. Esc is heard between pictures.</source>
        <translation>窗口会卡住：这正是要说明的问题。Esc 在图片之间才会响应。</translation>
    </message>
    <message>
        <source>The window&apos;s thread</source>
        <translation>窗口线程</translation>
    </message>
    <message>
        <source>Threads or processes in the three pools</source>
        <translation>三个池中的线程数或进程数</translation>
    </message>
    <message>
        <source>Through the slabs</source>
        <translation>经共享内存块传递</translation>
    </message>
    <message>
        <source>Too large for the memory</source>
        <translation>图片过大，内存不足</translation>
    </message>
    <message>
        <source>Took too long</source>
        <translation>耗时过长</translation>
    </message>
    <message>
        <source>Transparency replaced by a background</source>
        <translation>透明部分已替换为背景</translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Try again, and please report it if it happens a second time.</source>
        <translation>请重试；如果再次发生，请报告此问题。</translation>
    </message>
    <message>
        <source>Try again: each result gets a name that is free.</source>
        <translation>请重试：每个结果将使用未被占用的名称。</translation>
    </message>
    <message>
        <source>Two processes add one, many times. To add is to read, to add and to write back; what the other wrote in between is lost. With a slot for each writer there is nothing to lose: the reader adds the slots up.</source>
        <translation>两个进程多次加一。“加”就是读取、相加再写回；另一方在此期间写入的内容会丢失。如果每个写入者有自己的槽位，就不会丢失任何内容：读取者将各槽位相加即可。</translation>
    </message>
    <message>
        <source>Type here while a strategy runs</source>
        <translation>在策略运行时在此打字</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Undone</source>
        <translation>已撤销</translation>
    </message>
    <message>
        <source>Us&amp;e for all</source>
        <translation>用于全部(&amp;E)</translation>
    </message>
    <message>
        <source>Use for &amp;selected</source>
        <translation>用于所选图片(&amp;S)</translation>
    </message>
    <message>
        <source>Use the &amp;batch&apos;s options again</source>
        <translation>恢复使用批次选项(&amp;B)</translation>
    </message>
    <message>
        <source>Use the shown options for the selected pictures only, whatever the form says</source>
        <translation>仅对所选图片使用显示的选项，不受表单影响</translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation>版本和许可证</translation>
    </message>
    <message>
        <source>Waited</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>WebP file, 0.3 MB</source>
        <translation>WebP 文件，0.3 MB</translation>
    </message>
    <message>
        <source>What a shared counter loses</source>
        <translation>共享计数器会丢失什么</translation>
    </message>
    <message>
        <source>What comes back of every picture</source>
        <translation>每张图片传回的内容</translation>
    </message>
    <message>
        <source>What was written is in the trash</source>
        <translation>已写入的内容在回收站中</translation>
    </message>
    <message>
        <source>Without the extra brightness for HDR screens</source>
        <translation>不含 HDR 屏幕的额外亮度</translation>
    </message>
    <message>
        <source>Work where the click arrived.</source>
        <translation>在收到点击的地方直接处理。</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作进程</translation>
    </message>
    <message>
        <source>Workers ended</source>
        <translation>已结束的工作进程</translation>
    </message>
    <message>
        <source>Workers started</source>
        <translation>已启动的工作进程</translation>
    </message>
    <message>
        <source>Worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>Write what became of every picture into a file, as a table or for programs</source>
        <translation>将每张图片的处理结果写入文件，可为表格或供程序使用的格式</translation>
    </message>
    <message>
        <source>Written by one thread, the engine&apos;s supervisor. Read by anybody, at any moment. It needs no lock: a number with a single writer cannot lose an update, and a reader sees it one event old at worst. Workers do not write on it, they send messages; a slab of shared memory has one owner at a time, and the message that says “it is yours” is what orders memory.</source>
        <translation>由一个线程（引擎的监管线程）写入，任何人可随时读取。它不需要锁：只有一个写入者的数值不会丢失更新，读取者看到的最多只晚一个事件。工作进程不会写入它，而是发送消息；每个共享内存块在同一时刻只有一个所有者，而“它归你了”这条消息决定了内存的顺序。</translation>
    </message>
    <message>
        <source>Zoom &amp;in</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom o&amp;ut</source>
        <translation>缩小(&amp;U)</translation>
    </message>
    <message>
        <source>a smaller size shows the whole picture already</source>
        <translation>较小的尺寸已显示整张图片</translation>
    </message>
    <message>
        <source>all off</source>
        <translation>全部关闭</translation>
    </message>
    <message>
        <source>all on</source>
        <translation>全部开启</translation>
    </message>
    <message>
        <source>an option that was chosen cannot be had here</source>
        <translation>所选的某个选项在此不可用</translation>
    </message>
    <message>
        <source>another program wrote {target} meanwhile</source>
        <translation>期间有其他程序写入了 {target}</translation>
    </message>
    <message>
        <source>auto</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>copied to {result}</source>
        <translation>已复制到 {result}</translation>
    </message>
    <message>
        <source>crashes</source>
        <translation>崩溃</translation>
    </message>
    <message>
        <source>damaged, converted as far as it can be read</source>
        <extracomment>What is missing from a result for which there is a place all the same, and why its original is still there that was to be replaced.</extracomment>
        <translation>已损坏，仅转换了可读取的部分</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>from {}</source>
        <translation>原为 {}</translation>
    </message>
    <message>
        <source>from {} to {}, {} larger</source>
        <translation>从 {} 到 {}，增大 {}</translation>
    </message>
    <message>
        <source>from {} to {}, {} smaller</source>
        <translation>从 {} 到 {}，减小 {}</translation>
    </message>
    <message>
        <source>grew by {}</source>
        <translation>增大 {}</translation>
    </message>
    <message>
        <source>half within</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>it cannot be brought back from the trash ({reason})</source>
        <translation>无法从回收站恢复（{reason}）</translation>
    </message>
    <message>
        <source>it cannot be moved to the trash ({reason})</source>
        <translation>无法移到回收站（{reason}）</translation>
    </message>
    <message>
        <source>it was changed since it was written, so it was left alone</source>
        <translation>写入后已被更改，因此未作处理</translation>
    </message>
    <message>
        <source>its result could not be read back</source>
        <translation>无法读回结果</translation>
    </message>
    <message>
        <source>its worker was killed from outside each time it was tried</source>
        <translation>每次尝试时工作进程都被外部终止</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>已保留</translation>
    </message>
    <message>
        <source>late at most,
99 times of 100</source>
        <translation>100 次中有 99 次
延迟不超过</translation>
    </message>
    <message>
        <source>longest</source>
        <translation>最长</translation>
    </message>
    <message>
        <source>memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>memory ran out</source>
        <translation>内存不足</translation>
    </message>
    <message>
        <source>missing: {layers}</source>
        <translation>缺少：{layers}</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>none lost</source>
        <translation>没有丢失</translation>
    </message>
    <message>
        <source>not converted, the conversion engine has stopped</source>
        <translation>未转换，转换引擎已停止</translation>
    </message>
    <message>
        <source>not known yet</source>
        <translation>尚不清楚</translation>
    </message>
    <message>
        <source>not known, no worker was ready yet</source>
        <translation>未知，尚无工作进程就绪</translation>
    </message>
    <message>
        <source>number</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>on</source>
        <translation>开启</translation>
    </message>
    <message>
        <source>own CPU</source>
        <translation>自身 CPU</translation>
    </message>
    <message>
        <source>pictures/s</source>
        <translation>张/秒</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>运行中</translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation>节省 {}</translation>
    </message>
    <message>
        <source>something went wrong inside Dropmill</source>
        <translation>Dropmill 内部出错</translation>
    </message>
    <message>
        <source>starts</source>
        <translation>正在启动</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>stopped where you wanted it, the rest waits</source>
        <translation>已在您指定的位置停止，其余等待中</translation>
    </message>
    <message>
        <source>the disk is nearly full</source>
        <translation>磁盘即将写满</translation>
    </message>
    <message>
        <source>the drive that holds the file stopped answering</source>
        <translation>文件所在的驱动器停止响应</translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation>无法读取文件</translation>
    </message>
    <message>
        <source>the file has too many pages to convert all of them</source>
        <translation>文件页数过多，无法全部转换</translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation>文件为空</translation>
    </message>
    <message>
        <source>the file is not there (any more)</source>
        <translation>文件不存在（或已不存在）</translation>
    </message>
    <message>
        <source>the file that was there before was overwritten and is gone</source>
        <translation>原有的文件已被覆盖，无法恢复</translation>
    </message>
    <message>
        <source>the first frame of an animation was converted</source>
        <translation>已转换动画的第一帧</translation>
    </message>
    <message>
        <source>the first of several pages was converted</source>
        <translation>已转换多页中的第一页</translation>
    </message>
    <message>
        <source>the folder for results is not there</source>
        <translation>结果文件夹不存在</translation>
    </message>
    <message>
        <source>the folder for {target} cannot be reached any more</source>
        <translation>无法再访问 {target} 所在的文件夹</translation>
    </message>
    <message>
        <source>the original is not in the trash any more, its result was left</source>
        <translation>原图已不在回收站中，其结果未作改动</translation>
    </message>
    <message>
        <source>the original was kept, it is a link to a file elsewhere</source>
        <translation>已保留原图，它是指向别处文件的链接</translation>
    </message>
    <message>
        <source>the original was kept, it was changed since it was read</source>
        <translation>已保留原图，它在读取后被更改</translation>
    </message>
    <message>
        <source>the original was kept, the result is not smaller</source>
        <translation>已保留原图，结果并未变小</translation>
    </message>
    <message>
        <source>the original was kept, the result lacks some of it</source>
        <translation>已保留原图，结果缺少部分内容</translation>
    </message>
    <message>
        <source>the original was kept, there is no trash for it</source>
        <translation>已保留原图，没有可用的回收站</translation>
    </message>
    <message>
        <source>the picture crashes the decoder</source>
        <translation>此图片会使解码器崩溃</translation>
    </message>
    <message>
        <source>the picture does not fit into the wished file size</source>
        <translation>图片无法满足所需的文件大小</translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation>图片已损坏或不完整</translation>
    </message>
    <message>
        <source>the picture needs more memory than it may have</source>
        <translation>图片所需内存超过允许的上限</translation>
    </message>
    <message>
        <source>the picture took too long</source>
        <translation>处理图片耗时过长</translation>
    </message>
    <message>
        <source>the result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>the result would be larger than its format allows</source>
        <translation>结果会超出其格式允许的大小</translation>
    </message>
    <message>
        <source>the result would be no smaller</source>
        <translation>结果不会变小</translation>
    </message>
    <message>
        <source>the result would not be small enough</source>
        <translation>结果不够小</translation>
    </message>
    <message>
        <source>the worker sent back no possible result, so nothing was written</source>
        <translation>工作进程未返回有效结果，因此没有写入任何内容</translation>
    </message>
    <message>
        <source>there is no room left for {target}</source>
        <translation>没有足够空间存放 {target}</translation>
    </message>
    <message>
        <source>this is no picture in a format that Dropmill reads</source>
        <translation>这不是 Dropmill 可读取格式的图片</translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation>这不是文件</translation>
    </message>
    <message>
        <source>this is {detail}, which Dropmill does not read</source>
        <translation>这是 {detail}，Dropmill 无法读取</translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation>未更改</translation>
    </message>
    <message>
        <source>waits</source>
        <extracomment>Room for the longest delay, so that the line does not jump about.</extracomment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>worst</source>
        <translation>最差</translation>
    </message>
    <message>
        <source>writing {target} failed</source>
        <translation>写入 {target} 失败</translation>
    </message>
    <message numerus="yes">
        <source>{busy} of %Ln worker(s) busy</source>
        <translation>
            <numerusform>%Ln 个工作进程中有 {busy} 个忙碌</numerusform>
        </translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation>{first}，{next}</translation>
    </message>
    <message>
        <source>{folder} cannot be used: {reason}.</source>
        <translation>无法使用 {folder}：{reason}。</translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation>{folder} 不是文件夹。</translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, only {free} free.</source>
        <extracomment>Bytes a pixel of an ordinary photo at the default quality, and kept exactly: rather too many. What a frame of an animation takes of that: most of it was on the frame before. Headers and what is kept of the source&apos;s metadata.</extracomment>
        <translation>{folder}：约需 {needed}，仅剩 {free}。</translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, {free} free.</source>
        <translation>{folder}：约需 {needed}，剩余 {free}。</translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <extracomment>Extensions taken from walked folders (lower case). A file named outright is taken whatever it is called.</extracomment>
        <translation>无法读取 {name}：{reason}。</translation>
    </message>
    <message>
        <source>{name}: cancelled, nothing was written.</source>
        <translation>{name}：已取消，没有写入任何内容。</translation>
    </message>
    <message>
        <source>{name}: skipped {result}, a smaller size shows the whole picture already.</source>
        <translation>{name}：已跳过 {result}，较小的尺寸已显示整张图片。</translation>
    </message>
    <message>
        <source>{name}: skipped, it is a result of an earlier batch.</source>
        <translation>{name}：已跳过，它是较早批次的结果。</translation>
    </message>
    <message>
        <source>{name}: skipped, {result} is there already.</source>
        <translation>{name}：已跳过，{result} 已存在。</translation>
    </message>
    <message>
        <source>{name}: skipped, {result} was made of it before.</source>
        <translation>{name}：已跳过，之前已由它生成 {result}。</translation>
    </message>
    <message>
        <source>{name}: undone, what was written is in the trash.</source>
        <translation>{name}：已撤销，已写入的内容在回收站中。</translation>
    </message>
    <message>
        <source>{name}: {done}, {reason} ({wanted} instead of {had}).</source>
        <translation>{name}：{done}，{reason}（{wanted}，原为 {had}）。</translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <extracomment>Longest detail shown, in characters; details come from untrusted files.</extracomment>
        <translation>{name}：{reason}。</translation>
    </message>
    <message>
        <source>{reason} ({detail})</source>
        <translation>{reason}（{detail}）</translation>
    </message>
    <message>
        <source>{reason}, so the original was kept</source>
        <translation>{reason}，因此保留了原图</translation>
    </message>
    <message>
        <source>{target} cannot be written</source>
        <translation>无法写入 {target}</translation>
    </message>
    <message>
        <source>{target} lies on a drive that can only be read</source>
        <translation>{target} 位于只读驱动器上</translation>
    </message>
    <message>
        <source>{} %</source>
        <translation>{}%</translation>
    </message>
    <message>
        <source>{} B</source>
        <translation>{} B</translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation>{} GB</translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation>{} MB</translation>
    </message>
    <message>
        <source>{} PB</source>
        <translation>{} PB</translation>
    </message>
    <message>
        <source>{} TB</source>
        <translation>{} TB</translation>
    </message>
    <message>
        <source>{} by themselves</source>
        <extracomment>What ended so many workers, by the engine&apos;s word for it.</extracomment>
        <translation>{} 个自行结束</translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation>{} 小时 {} 分</translation>
    </message>
    <message>
        <source>{} in less than a second</source>
        <translation>{}，用时不到一秒</translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation>{}，用时 {}</translation>
    </message>
    <message>
        <source>{} increments were made</source>
        <translation>进行了 {} 次加一</translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation>{} kB</translation>
    </message>
    <message>
        <source>{} larger</source>
        <translation>{} 个变大</translation>
    </message>
    <message>
        <source>{} left</source>
        <translation>剩余 {}</translation>
    </message>
    <message>
        <source>{} lost</source>
        <translation>丢失 {}</translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation>{} 分 {} 秒</translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation>{} ms</translation>
    </message>
    <message>
        <source>{} no longer needed</source>
        <translation>{} 个不再需要</translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation>{} / {}</translation>
    </message>
    <message>
        <source>{} of {} files</source>
        <translation>{} / {} 个文件</translation>
    </message>
    <message>
        <source>{} pictures/min</source>
        <translation>{} 张/分</translation>
    </message>
    <message>
        <source>{} pictures/s</source>
        <translation>{} 张/秒</translation>
    </message>
    <message>
        <source>{} s</source>
        <translation>{} 秒</translation>
    </message>
    <message>
        <source>{} sent what is not allowed</source>
        <translation>{} 个返回了不允许的内容</translation>
    </message>
    <message>
        <source>{} took too long</source>
        <translation>{} 个超时</translation>
    </message>
    <message>
        <source>{} with a cancelled picture</source>
        <translation>{} 个因图片取消</translation>
    </message>
    <message>
        <source>{} · {}/s</source>
        <translation>{} · {}/秒</translation>
    </message>
    <message>
        <source>{}, it was {}</source>
        <translation>{}，原为 {}</translation>
    </message>
    <message>
        <source>{}, with its own options</source>
        <translation>{}，使用单独的选项</translation>
    </message>
    <message>
        <source>{}.</source>
        <translation>{}。</translation>
    </message>
    <message>
        <source>{}: {}</source>
        <translation>{}：{}</translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Dropmill</source>
        <translation>关于 Dropmill</translation>
    </message>
    <message>
        <source>Drop pictures on a window; get them back resized, as WebP, AVIF, JPEG or PNG.</source>
        <translation>将图片拖放到窗口上，即可得到调整大小后的 WebP、AVIF、JPEG 或 PNG。</translation>
    </message>
    <message>
        <source>Licences</source>
        <translation>许可证</translation>
    </message>
    <message>
        <source>Made with</source>
        <translation>使用的组件</translation>
    </message>
    <message>
        <source>Protections of the worker processes</source>
        <translation>工作进程的防护措施</translation>
    </message>
    <message>
        <source>Version {} · {} licence</source>
        <translation>版本 {} · {} 许可证</translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失败 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Convert pictures as soon as they are dropped; otherwise they wait for Start</source>
        <translation>拖入图片后立即转换；否则等待点击“开始”</translation>
    </message>
    <message>
        <source>Progress of all pictures</source>
        <extracomment>Beside the headline: what is to be done about what it tells. From left to right, as all rows. Those that are only a picture and a word. The first is the last to make room for the headline. When the one has gone, the other takes the keyboard.</extracomment>
        <translation>所有图片的进度</translation>
    </message>
    <message>
        <source>Select the pictures that failed</source>
        <translation>选择失败的图片</translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation>显示失败项</translation>
    </message>
    <message>
        <source>Start b&amp;y itself</source>
        <translation>自动开始(&amp;Y)</translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message>
        <source>The conversion engine has stopped: {}</source>
        <translation>转换引擎已停止：{}</translation>
    </message>
</context>
<context>
    <name>CandidateTable</name>
    <message>
        <source>After</source>
        <translation>转换后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>转换前</translation>
    </message>
    <message>
        <source>Compare with these options no more</source>
        <translation>不再与这些选项比较</translation>
    </message>
    <message>
        <source>Pinned {}</source>
        <translation>已固定 {}</translation>
    </message>
    <message>
        <source>Sizes and similarity</source>
        <extracomment>Of the options, beside their title.</extracomment>
        <translation>大小和相似度</translation>
    </message>
    <message>
        <source>Unpin {}</source>
        <translation>取消固定 {}</translation>
    </message>
</context>
<context>
    <name>ClosingDialog</name>
    <message>
        <source>&amp;Keep converting</source>
        <translation>继续转换(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Stop and resume later</source>
        <translation>停止，稍后继续(&amp;S)</translation>
    </message>
    <message>
        <source>Finish in the &amp;background</source>
        <translation>在后台完成(&amp;B)</translation>
    </message>
    <message>
        <source>Not while the batch is paused.</source>
        <translation>批次暂停时不可用。</translation>
    </message>
    <message>
        <source>Pictures are still being converted</source>
        <translation>仍在转换图片</translation>
    </message>
    <message>
        <source>The window goes away; you are told when all is done, then Dropmill ends.</source>
        <translation>窗口将关闭；全部完成后会通知您，随后 Dropmill 退出。</translation>
    </message>
    <message>
        <source>The window stays open.</source>
        <translation>窗口保持打开。</translation>
    </message>
    <message>
        <source>What is done stays; the next start offers to go on with the rest.</source>
        <translation>已完成的保留；下次启动时可选择继续处理其余图片。</translation>
    </message>
    <message>
        <source>{} of {} pictures are not converted yet.</source>
        <translation>尚未转换的图片：{} / {}。</translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Automatic…</source>
        <translation>自动…</translation>
    </message>
    <message>
        <source>Reset</source>
        <translation>重置</translation>
    </message>
    <message>
        <source>{}: automatic</source>
        <translation>{}：自动</translation>
    </message>
</context>
<context>
    <name>Compare</name>
    <message>
        <source>About {size} for {pictures} pictures ({low} to {high}, from a sample of {sample})</source>
        <translation>{pictures} 张图片约 {size}（{low} 至 {high}，基于 {sample} 张样本）</translation>
    </message>
    <message>
        <source>Before is scaled or cut to the result&apos;s size</source>
        <translation>转换前的图片已缩放或裁剪到结果的尺寸</translation>
    </message>
    <message>
        <source>First of {} frames; the size is that of all</source>
        <translation>共 {} 帧中的第一帧；大小为所有帧的总和</translation>
    </message>
    <message>
        <source>as large</source>
        <translation>大小相同</translation>
    </message>
    <message>
        <source>hardly any difference</source>
        <translation>几乎没有差异</translation>
    </message>
    <message>
        <source>looks the same</source>
        <translation>看起来相同</translation>
    </message>
    <message>
        <source>much worse</source>
        <translation>明显变差</translation>
    </message>
    <message>
        <source>not measured</source>
        <translation>未测量</translation>
    </message>
    <message>
        <source>slight differences</source>
        <translation>略有差异</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>完全相同</translation>
    </message>
    <message>
        <source>visible differences</source>
        <translation>可见差异</translation>
    </message>
    <message>
        <source>{score}, {words}</source>
        <translation>{score}，{words}</translation>
    </message>
    <message>
        <source>{} for all {} pictures</source>
        <translation>{}（全部 {} 张图片）</translation>
    </message>
    <message>
        <source>{} for this picture</source>
        <translation>{}（此图片）</translation>
    </message>
    <message>
        <source>{} larger</source>
        <translation>增大 {}</translation>
    </message>
    <message>
        <source>{} smaller</source>
        <translation>减小 {}</translation>
    </message>
    <message>
        <source>{}, at most {}</source>
        <translation>{}，最大 {}</translation>
    </message>
    <message>
        <source>{}, effort {}</source>
        <translation>{}，编码力度 {}</translation>
    </message>
    <message>
        <source>{}, lossless</source>
        <translation>{}，无损</translation>
    </message>
    <message>
        <source>{}, quality {}</source>
        <translation>{}，质量 {}</translation>
    </message>
    <message>
        <source>{}, similarity {}</source>
        <translation>{}，相似度 {}</translation>
    </message>
</context>
<context>
    <name>ComparePane</name>
    <message>
        <source>Close the comparison</source>
        <translation>关闭比较</translation>
    </message>
    <message>
        <source>Comparison</source>
        <translation>比较</translation>
    </message>
    <message>
        <source>Converting a few pictures on trial…</source>
        <translation>正在试转换几张图片…</translation>
    </message>
    <message>
        <source>Converting {} to compare it…</source>
        <translation>正在转换 {} 以供比较…</translation>
    </message>
    <message>
        <source>No estimate: none of the pictures tried could be converted.</source>
        <translation>无法估计：试转换的图片均未成功。</translation>
    </message>
    <message>
        <source>Result that is shown</source>
        <extracomment>The first is the last to make room for the name. So much of a name is read before commands get the room. How much of the height figures and notes may take.</extracomment>
        <translation>显示的结果</translation>
    </message>
    <message>
        <source>Select a picture to compare it before and after.</source>
        <translation>选择一张图片以比较转换前后的效果。</translation>
    </message>
    <message>
        <source>Shown at {}</source>
        <translation>显示比例 {}</translation>
    </message>
    <message>
        <source>This picture has its own options; the form is for the others</source>
        <translation>此图片有自己的选项；表单用于其他图片</translation>
    </message>
</context>
<context>
    <name>CopyController</name>
    <message numerus="yes">
        <source>%Ln file(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 个文件。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 行。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln path(s) copied.</source>
        <extracomment>The largest file that becomes a data URI; pages with more are slower than with a file. The order in which a browser shall try formats: the smallest files first.</extracomment>
        <translation>
            <numerusform>已复制 %Ln 个路径。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTML for %Ln picture(s) copied.</source>
        <translation>
            <numerusform>已复制 %Ln 张图片的 HTML。</numerusform>
        </translation>
    </message>
    <message>
        <source>Only one result at a time can be copied as a data URI.</source>
        <translation>一次只能将一个结果复制为 data URI。</translation>
    </message>
    <message>
        <source>{} cannot be read.</source>
        <translation>无法读取 {}。</translation>
    </message>
    <message>
        <source>{} copied as a data URI.</source>
        <translation>{} 已复制为 data URI。</translation>
    </message>
    <message>
        <source>{} is too large for a data URI: more than {}.</source>
        <translation>{} 过大，无法用作 data URI：超过 {}。</translation>
    </message>
</context>
<context>
    <name>CoreChart</name>
    <message>
        <source>CPU {}</source>
        <translation>CPU {}</translation>
    </message>
</context>
<context>
    <name>CoreGrid</name>
    <message>
        <source>Load of each core</source>
        <translation>每个核心的负载</translation>
    </message>
    <message>
        <source>{core}  {busy}, Dropmill {ours}</source>
        <translation>{core}  {busy}，Dropmill {ours}</translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Details of the defect</source>
        <translation>故障详情</translation>
    </message>
    <message>
        <source>Dropmill goes on, but this should not have happened. The text below helps to find the defect; it is also in {}.</source>
        <translation>Dropmill 会继续运行，但这本不应发生。以下文本有助于查找故障；它也保存在 {} 中。</translation>
    </message>
    <message>
        <source>Something went wrong in Dropmill</source>
        <translation>Dropmill 出现问题</translation>
    </message>
</context>
<context>
    <name>DecisionDialog</name>
    <message>
        <source>&amp;Convert them all the same</source>
        <translation>仍然转换(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Leave them out</source>
        <translation>排除这些图片(&amp;L)</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>Change &amp;options first</source>
        <translation>先更改选项(&amp;O)</translation>
    </message>
    <message>
        <source>Let them wait</source>
        <translation>让它们等待</translation>
    </message>
    <message>
        <source>Some results may not be what you expect.</source>
        <translation>部分结果可能与您预期的不同。</translation>
    </message>
    <message>
        <source>These pictures wait for your answer; all others are being converted.</source>
        <translation>这些图片正在等待您的答复；其他图片正在转换。</translation>
    </message>
</context>
<context>
    <name>DestinationButton</name>
    <message>
        <source>Every result is written into the folder of its picture</source>
        <translation>每个结果都写入其图片所在的文件夹</translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation>结果文件夹</translation>
    </message>
    <message>
        <source>In a folder, with its subfolders…</source>
        <translation>放在一个文件夹中，保留子文件夹…</translation>
    </message>
    <message>
        <source>In {}</source>
        <translation>在 {} 中</translation>
    </message>
    <message>
        <source>In {} ▾</source>
        <translation>在 {} 中 ▾</translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <extracomment>A path takes no more room than so many average letters.</extracomment>
        <translation>在每张图片旁边</translation>
    </message>
    <message>
        <source>Next to each picture ▾</source>
        <translation>在每张图片旁边 ▾</translation>
    </message>
    <message>
        <source>Results are written into {}</source>
        <translation>结果写入 {}</translation>
    </message>
    <message>
        <source>Where results go</source>
        <translation>结果的位置</translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation>复制为文本(&amp;C)</translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation>诊断</translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to add</source>
        <translation>拖放以添加</translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop area</source>
        <translation>拖放区域</translation>
    </message>
    <message>
        <source>Drop pictures or folders here</source>
        <translation>将图片或文件夹拖放到此处</translation>
    </message>
    <message>
        <source>Every picture becomes {} in {}.</source>
        <translation>每张图片转换为{}，保存在 {} 中。</translation>
    </message>
    <message>
        <source>Every picture becomes {} next to it.</source>
        <translation>在每张图片旁生成{}。</translation>
    </message>
    <message>
        <source>Reads {}.</source>
        <translation>可读取 {}。</translation>
    </message>
    <message>
        <source>one {} file</source>
        <translation>一个 {} 文件</translation>
    </message>
    <message>
        <source>{} files ({})</source>
        <translation>{} 个文件（{}）</translation>
    </message>
</context>
<context>
    <name>EncoderFields</name>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation>数值越高画面越好，文件越大；大多数照片适合 75 到 85</translation>
    </message>
    <message>
        <source>How hard to look for a smaller file; no pixel changes</source>
        <translation>为得到更小文件所花的力度；像素不变</translation>
    </message>
    <message>
        <source>How much time encoding may take: chooses the effort of every format</source>
        <translation>允许编码花费的时间：决定每种格式的编码力度</translation>
    </message>
    <message>
        <source>Of animations, the first frame</source>
        <translation>动画仅取第一帧</translation>
    </message>
    <message>
        <source>Of animations, the first frame in {}</source>
        <translation>{} 中的动画仅取第一帧</translation>
    </message>
    <message>
        <source>Of which format the options below are</source>
        <translation>以下选项所属的格式</translation>
    </message>
    <message>
        <source>Options of</source>
        <translation>选项对象</translation>
    </message>
    <message>
        <source>Several formats</source>
        <translation>多种格式</translation>
    </message>
    <message>
        <source>Speed</source>
        <translation>速度</translation>
    </message>
    <message>
        <source>Thoro&amp;ughness</source>
        <translation>彻底程度(&amp;U)</translation>
    </message>
    <message>
        <source>Which kind of file the results are</source>
        <translation>结果的文件类型</translation>
    </message>
</context>
<context>
    <name>EndsController</name>
    <message>
        <source>Pictures are being converted</source>
        <translation>正在转换图片</translation>
    </message>
    <message>
        <source>{} % – {}</source>
        <translation>{}% – {}</translation>
    </message>
</context>
<context>
    <name>FailuresPanel</name>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Close the list of causes</source>
        <translation>关闭原因列表</translation>
    </message>
    <message>
        <source>Copy the list</source>
        <translation>复制列表</translation>
    </message>
    <message>
        <source>Failures by cause</source>
        <translation>按原因分类的失败</translation>
    </message>
    <message>
        <source>Select</source>
        <translation>选择</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Why pictures failed</source>
        <translation>图片失败的原因</translation>
    </message>
</context>
<context>
    <name>FileTransfers</name>
    <message>
        <source>The system did not hand over the files of the other program; add them with “Add files…” instead.</source>
        <extracomment>The portal may have to be started, and to export thousands of files.</extracomment>
        <translation>系统未交出另一程序的文件；请改用“添加文件…”。</translation>
    </message>
</context>
<context>
    <name>FilterBar</name>
    <message>
        <source>All</source>
        <extracomment>A pause in typing after which the list follows.</extracomment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>变大</translation>
    </message>
    <message>
        <source>Show every picture on the list</source>
        <translation>显示列表中的所有图片</translation>
    </message>
    <message>
        <source>Show the pictures that failed</source>
        <translation>显示失败的图片</translation>
    </message>
    <message>
        <source>Show the pictures that wait or are being converted</source>
        <translation>显示等待中或正在转换的图片</translation>
    </message>
    <message>
        <source>Show the pictures that were converted</source>
        <translation>显示已转换的图片</translation>
    </message>
    <message>
        <source>Show the pictures that were skipped, kept or cancelled</source>
        <translation>显示已跳过、已保留或已取消的图片</translation>
    </message>
    <message>
        <source>Show the results that are larger than their originals</source>
        <translation>显示大于原图的结果</translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation>已跳过</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
</context>
<context>
    <name>FirstRun</name>
    <message>
        <source>Results will go into {}. Press Start to convert the pictures.</source>
        <translation>结果将放入 {}。按“开始”转换图片。</translation>
    </message>
    <message>
        <source>Results will go next to each picture; originals stay as they are. Choose another place beside Start, or press Start.</source>
        <translation>结果将放在每张图片旁边；原图保持不变。可在“开始”旁选择其他位置，或直接按“开始”。</translation>
    </message>
</context>
<context>
    <name>FittingRow</name>
    <message>
        <source>More commands</source>
        <translation>更多命令</translation>
    </message>
    <message>
        <source>What there is no room for beside the text</source>
        <translation>文字旁边放不下的命令</translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Folded away</source>
        <translation>已折叠</translation>
    </message>
    <message>
        <source>Folded away: {}</source>
        <translation>已折叠：{}</translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation>显示在下方</translation>
    </message>
</context>
<context>
    <name>FormatChecks</name>
    <message>
        <source>Formats</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Write every picture as {} too</source>
        <translation>同时将每张图片保存为 {}</translation>
    </message>
</context>
<context>
    <name>JournalController</name>
    <message numerus="yes">
        <source>{} and %Ln more have changed since the batch was begun; converted as they are now.</source>
        <translation>
            <numerusform>{} 和另外 %Ln 个文件在批次开始后已更改；已按当前内容转换。</numerusform>
        </translation>
    </message>
    <message>
        <source>{} has changed since the batch was begun; converted as it is now.</source>
        <extracomment>How long ``close`` waits for the look at older batches, in seconds.</extracomment>
        <translation>{} 在批次开始后已更改；已按当前内容转换。</translation>
    </message>
</context>
<context>
    <name>KeysDialog</name>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>按键</translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation>窗口的语言；立即生效</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
</context>
<context>
    <name>Legend</name>
    <message>
        <source>Dropmill {share}</source>
        <translation>Dropmill {share}</translation>
    </message>
    <message>
        <source>Last 60 seconds</source>
        <translation>最近 60 秒</translation>
    </message>
    <message>
        <source>Other programs {share}</source>
        <translation>其他程序 {share}</translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>Largest file</source>
        <translation>最大文件大小</translation>
    </message>
    <message>
        <source>Limit</source>
        <translation>限制</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Similarity (SSIM)</source>
        <translation>相似度 (SSIM)</translation>
    </message>
    <message>
        <source>What the quality is searched for, instead of taken as it is</source>
        <translation>不直接使用设定的质量，而是按此目标自动寻找质量</translation>
    </message>
</context>
<context>
    <name>Machine</name>
    <message>
        <source>Encoding takes longest: {share} of the workers’ time.</source>
        <translation>编码耗时最长：占工作进程时间的 {share}。</translation>
    </message>
    <message>
        <source>No workers</source>
        <translation>没有工作进程</translation>
    </message>
    <message>
        <source>Nothing: no picture is being converted.</source>
        <translation>无：当前没有正在转换的图片。</translation>
    </message>
    <message>
        <source>Other programs take {share} of the processor.</source>
        <translation>其他程序占用了处理器的 {share}。</translation>
    </message>
    <message>
        <source>Pictures wait until there is memory for them.</source>
        <translation>图片正在等待可用内存。</translation>
    </message>
    <message>
        <source>Reading pictures takes longest: {share} of the workers’ time.</source>
        <translation>读取图片耗时最长：占工作进程时间的 {share}。</translation>
    </message>
    <message>
        <source>Resizing takes longest: {share} of the workers’ time.</source>
        <translation>调整大小耗时最长：占工作进程时间的 {share}。</translation>
    </message>
    <message>
        <source>The busiest is {core} with {share}</source>
        <extracomment>More cores than this are summed up instead of read out.</extracomment>
        <translation>最忙的是 {core}，{share}</translation>
    </message>
    <message>
        <source>The first pictures are under way.</source>
        <translation>首批图片正在处理中。</translation>
    </message>
    <message>
        <source>The pictures are so small that handing them out takes longest.</source>
        <translation>图片太小，分发任务耗时最长。</translation>
    </message>
    <message>
        <source>This system does not tell how busy its cores are.</source>
        <translation>此系统不提供核心的负载信息。</translation>
    </message>
    <message>
        <source>Worker {number}: {picture}</source>
        <translation>工作进程 {number}：{picture}</translation>
    </message>
    <message>
        <source>Workers wait for the disk that pictures are read from.</source>
        <translation>工作进程正在等待读取图片的磁盘。</translation>
    </message>
    <message>
        <source>Workers wait for the disk that results are written to.</source>
        <translation>工作进程正在等待写入结果的磁盘。</translation>
    </message>
    <message>
        <source>converts</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>decodes</source>
        <translation>解码</translation>
    </message>
    <message>
        <source>encodes</source>
        <translation>编码</translation>
    </message>
    <message>
        <source>of {budget}; workers {workers}, this program {program}</source>
        <translation>上限 {budget}；工作进程 {workers}，本程序 {program}</translation>
    </message>
    <message>
        <source>resizes</source>
        <translation>调整大小</translation>
    </message>
    <message>
        <source>verifies</source>
        <translation>校验</translation>
    </message>
    <message>
        <source>waits</source>
        <translation>等待</translation>
    </message>
    <message>
        <source>workers {workers}, this program {program}</source>
        <translation>工作进程 {workers}，本程序 {program}</translation>
    </message>
    <message>
        <source>{busy} of {ready} busy, {starting} starting</source>
        <translation>{ready} 个中有 {busy} 个忙碌，{starting} 个正在启动</translation>
    </message>
    <message>
        <source>{busy}: Dropmill {ours}, other programs {others}</source>
        <translation>{busy}：Dropmill {ours}，其他程序 {others}</translation>
    </message>
</context>
<context>
    <name>MachineView</name>
    <message numerus="yes">
        <source>%Ln core(s)</source>
        <translation>
            <numerusform>%Ln 个核心</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>返回图片(&amp;B)</translation>
    </message>
    <message>
        <source>99 % are shorter; longest {worst}</source>
        <translation>99% 更短；最长 {worst}</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Delay of this window</source>
        <translation>此窗口的延迟</translation>
    </message>
    <message>
        <source>How many pictures are converted at a time; Automatic is one a core</source>
        <translation>同时转换的图片数；“自动”为每个核心一张</translation>
    </message>
    <message>
        <source>Machine</source>
        <extracomment>Where there is this width for the cores, in characters, the workers stand beside them. Bars of lag are compared with this, in ms: three frames, from which on one is felt.</extracomment>
        <translation>计算机</translation>
    </message>
    <message>
        <source>Measuring the cores…</source>
        <translation>正在测量核心…</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Pictures per second</source>
        <translation>每秒图片数</translation>
    </message>
    <message>
        <source>Processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>What holds things up now:</source>
        <translation>当前瓶颈：</translation>
    </message>
    <message>
        <source>Worker pro&amp;cesses</source>
        <translation>工作进程数(&amp;C)</translation>
    </message>
    <message>
        <source>in the last seconds</source>
        <translation>最近几秒内</translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Commands</source>
        <extracomment>What the user can put away.</extracomment>
        <translation>命令</translation>
    </message>
    <message>
        <source>Why {} failed</source>
        <translation>{} 失败的原因</translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Time to notice a notice, and to read one of its words without hurry.</extracomment>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Error: {}</source>
        <translation>错误：{}</translation>
    </message>
    <message>
        <source>Warning: {}</source>
        <translation>警告：{}</translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation>名称(&amp;N)</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
</context>
<context>
    <name>NamingFields</name>
    <message>
        <source>For example {}</source>
        <extracomment>Whoever pauses so long while typing has probably typed all of it.</extracomment>
        <translation>例如 {}</translation>
    </message>
    <message>
        <source>What results are called, with placeholders: {}</source>
        <translation>结果的名称，可用占位符：{}</translation>
    </message>
</context>
<context>
    <name>OptionEditor</name>
    <message>
        <source>Advanced</source>
        <extracomment>A slider of more steps than this moves ten of them at a click beside its handle.</extracomment>
        <translation>高级</translation>
    </message>
    <message>
        <source>any</source>
        <translation>不限</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation>无损(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation>元数据(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Never enlarge</source>
        <translation>不放大(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation>质量(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Transparency</source>
        <translation>透明度(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>0 is as fast as WebP; 3 makes smaller files in seven times the time</source>
        <translation>0 与 WebP 一样快；3 的文件更小，用时为七倍</translation>
    </message>
    <message>
        <source>0 is fastest, 6 makes the smallest files; 4 is a good middle</source>
        <translation>0 最快，6 的文件最小；4 较为适中</translation>
    </message>
    <message>
        <source>1 is fastest, 9 makes the smallest files; above 6 gains little</source>
        <translation>1 最快，9 的文件最小；6 以上收益不大</translation>
    </message>
    <message>
        <source>3 is as fast as WebP; 7 makes smaller files in several times the time</source>
        <translation>3 与 WebP 一样快；7 的文件更小，用时为数倍</translation>
    </message>
    <message>
        <source>4:4:4 keeps thin coloured lines and text sharp, 4:2:0 makes smaller files</source>
        <translation>4:4:4 使彩色细线和文字保持清晰，4:2:0 的文件更小</translation>
    </message>
    <message>
        <source>A result must be at least so much smaller than its source</source>
        <translation>结果至少须比源文件小这么多</translation>
    </message>
    <message>
        <source>Accept damaged pictures</source>
        <translation>接受损坏的图片</translation>
    </message>
    <message>
        <source>After it</source>
        <translation>后缀</translation>
    </message>
    <message>
        <source>All</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation>除位置外的全部</translation>
    </message>
    <message>
        <source>All, a file for each</source>
        <translation>全部，每页一个文件</translation>
    </message>
    <message>
        <source>Animations</source>
        <translation>动画</translation>
    </message>
    <message>
        <source>As they are</source>
        <translation>保持原样</translation>
    </message>
    <message>
        <source>At most so many colours; much smaller for drawings, coarse for photos</source>
        <translation>最多的颜色数；图形的文件会小很多，照片则显得粗糙</translation>
    </message>
    <message>
        <source>Author and copyright</source>
        <translation>作者和版权</translation>
    </message>
    <message>
        <source>Background</source>
        <translation>背景</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Before it</source>
        <translation>前缀</translation>
    </message>
    <message>
        <source>Behind what is transparent where the format is not, and around the picture where it does not fill its box; as #rrggbb</source>
        <translation>格式不支持透明时用于透明部分，图片未填满边框时用于四周；格式为 #rrggbb</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Camera maker&apos;s notes (E&amp;XIF)</source>
        <translation>相机厂商注释 (EXIF)(&amp;X)</translation>
    </message>
    <message>
        <source>Camera, date, place, titles and ratings: all of them, all but the place, author and copyright only, or none</source>
        <translation>相机、日期、位置、标题和评分：全部保留、保留位置以外的全部、仅作者和版权，或都不保留</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Colour detail</source>
        <translation>色彩细节</translation>
    </message>
    <message>
        <source>Colours</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Contain</source>
        <translation>完整显示并留边</translation>
    </message>
    <message>
        <source>Copy the source instead</source>
        <translation>改为复制源文件</translation>
    </message>
    <message>
        <source>Cover</source>
        <translation>裁剪填满</translation>
    </message>
    <message>
        <source>Effo&amp;rt</source>
        <translation>编码力度(&amp;R)</translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation>细节最多处</translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation>适应方式(&amp;I)</translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation>最快</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>Fine bright patterns keep their brightness when a picture shrinks; slower</source>
        <translation>图片缩小时，明亮的细密图案保持亮度；速度较慢</translation>
    </message>
    <message>
        <source>First frame only</source>
        <translation>仅第一帧</translation>
    </message>
    <message>
        <source>First only</source>
        <translation>仅第一页</translation>
    </message>
    <message>
        <source>Full (4:4:4)</source>
        <translation>完整 (4:4:4)</translation>
    </message>
    <message>
        <source>Give results the modification time of their sources</source>
        <translation>将源文件的修改时间用于结果</translation>
    </message>
    <message>
        <source>Halved (4:2:0)</source>
        <translation>减半 (4:2:0)</translation>
    </message>
    <message>
        <source>Hei&amp;ght</source>
        <translation>高度(&amp;G)</translation>
    </message>
    <message>
        <source>Height of the box</source>
        <translation>边框的高度</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 50 to 65 suits most photos</source>
        <translation>数值越高画面越好，文件越大；大多数照片适合 50 到 65</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation>数值越高画面越好，文件越大；大多数照片适合 75 到 85</translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 90 suits most photos</source>
        <translation>数值越高画面越好，文件越大；大多数照片适合 75 到 90</translation>
    </message>
    <message>
        <source>How a picture is fitted into the box</source>
        <translation>图片如何适应边框</translation>
    </message>
    <message>
        <source>How many colours a palette may have</source>
        <translation>调色板可包含的颜色数</translation>
    </message>
    <message>
        <source>If the name is ta&amp;ken</source>
        <translation>名称已被占用时(&amp;K)</translation>
    </message>
    <message>
        <source>If the result is not smaller</source>
        <translation>结果未变小时</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>边框以内</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Keep all frames</source>
        <translation>保留所有帧</translation>
    </message>
    <message>
        <source>Keep all frames where the format can (WebP, AVIF), or convert the first one only</source>
        <translation>在格式支持时（WebP、AVIF）保留所有帧，或仅转换第一帧</translation>
    </message>
    <message>
        <source>Keep both, number the new one</source>
        <translation>两者都保留，新文件加编号</translation>
    </message>
    <message>
        <source>Keep every pixel exactly; best for drawings and screenshots</source>
        <translation>精确保留每个像素；最适合图形和截图</translation>
    </message>
    <message>
        <source>Keep file times</source>
        <translation>保留文件时间</translation>
    </message>
    <message>
        <source>Keep the source, write nothing</source>
        <translation>保留源文件，不写入结果</translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation>最大文件大小</translation>
    </message>
    <message>
        <source>Least saving</source>
        <translation>最少节省</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Left bottom</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Left top</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Lossless, but values are rounded where no eye sees it; lower makes smaller files, 60 suits most screenshots</source>
        <translation>无损，但在肉眼看不出的地方对数值取整；数值越低文件越小，大多数截图适合 60</translation>
    </message>
    <message>
        <source>MP</source>
        <translation>MP</translation>
    </message>
    <message>
        <source>Make the picture smaller where lower quality is not enough</source>
        <translation>降低质量仍不够时，缩小图片尺寸</translation>
    </message>
    <message>
        <source>Maker notes may hold places and serial numbers; off drops them</source>
        <translation>厂商注释可能包含位置和序列号；关闭后将其删除</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>百万像素</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Near lossless</source>
        <translation>近无损</translation>
    </message>
    <message>
        <source>No file is larger; quality goes down until it fits</source>
        <translation>任何文件都不会超过此大小；质量会降低到满足为止</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Of a TIFF with several: convert the first, or all of them to a file each</source>
        <translation>对于多页 TIFF：转换第一页，或将每页转换为一个文件</translation>
    </message>
    <message>
        <source>Of the picture&apos;s own width and height</source>
        <translation>相对于图片自身的宽度和高度</translation>
    </message>
    <message>
        <source>Optimise</source>
        <translation>优化</translation>
    </message>
    <message>
        <source>Ori&amp;ginals</source>
        <translation>原图(&amp;G)</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>覆盖边框</translation>
    </message>
    <message>
        <source>Pages</source>
        <translation>页面</translation>
    </message>
    <message>
        <source>Palette</source>
        <translation>调色板</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Pictures that are smaller keep their size</source>
        <translation>较小的图片保持原有尺寸</translation>
    </message>
    <message>
        <source>Position</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Progressive</source>
        <translation>渐进式</translation>
    </message>
    <message>
        <source>Quality of transparency; 100 keeps it exact</source>
        <translation>透明度的质量；100 表示完全精确</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation>替换该文件</translation>
    </message>
    <message>
        <source>Replace the file if it is older</source>
        <translation>仅在该文件较旧时替换</translation>
    </message>
    <message>
        <source>Resize in linear light</source>
        <translation>在线性光空间中调整大小</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Right bottom</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>Right top</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Sharp colour edges</source>
        <translation>锐利的色彩边缘</translation>
    </message>
    <message>
        <source>Show what can be read of pictures that are cut off or broken</source>
        <translation>显示不完整或损坏图片中可读取的部分</translation>
    </message>
    <message>
        <source>Shows the whole picture early while loading; a little smaller</source>
        <translation>加载时可提前显示整张图片；文件略小</translation>
    </message>
    <message>
        <source>Shrink if need be</source>
        <translation>必要时缩小尺寸</translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Skip the picture</source>
        <translation>跳过图片</translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation>最小</translation>
    </message>
    <message>
        <source>Srgb looks right everywhere; keep leaves wide colours and their profile</source>
        <translation>sRGB 在任何地方都显示正确；“保持原样”保留广色域颜色及其配置文件</translation>
    </message>
    <message>
        <source>The same pixels in fewer bytes: screenshots take less than half, photos nine tenths; needs up to three times as long</source>
        <translation>像素完全不变，字节更少：截图不到一半，照片约为九成；耗时最多为三倍</translation>
    </message>
    <message>
        <source>The smallest file that looks so much like the source; fine detail needs 0.999</source>
        <translation>与源图达到此相似度的最小文件；精细细节需要 0.999</translation>
    </message>
    <message>
        <source>Thin coloured lines and text stay sharper; takes nearly twice as long</source>
        <translation>彩色细线和文字更清晰；用时接近两倍</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>What becomes of the pictures that were converted</source>
        <translation>如何处理已转换的原图</translation>
    </message>
    <message>
        <source>What every name begins with</source>
        <translation>每个名称开头的内容</translation>
    </message>
    <message>
        <source>What every name has before its ending</source>
        <translation>每个名称扩展名之前的内容</translation>
    </message>
    <message>
        <source>When the result is not smaller than its source</source>
        <translation>当结果不小于源文件时</translation>
    </message>
    <message>
        <source>When the result&apos;s name is taken</source>
        <translation>当结果的名称已被占用时</translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation>裁剪时保留图片的哪个部分</translation>
    </message>
    <message>
        <source>Width of the box</source>
        <translation>边框的宽度</translation>
    </message>
    <message>
        <source>Width times height at most, in millions</source>
        <translation>宽乘以高的上限，以百万像素计</translation>
    </message>
    <message>
        <source>With placeholders: {stem}, {ext}, {width}, {height}, {parent}, {date}, {time}, {counter}, {preset}, {format}; {counter:04} is 0001</source>
        <translation>可用占位符：{stem}、{ext}、{width}、{height}、{parent}、{date}、{time}、{counter}、{preset}、{format}；{counter:04} 即 0001</translation>
    </message>
    <message>
        <source>Write it all the same</source>
        <translation>仍然写入</translation>
    </message>
    <message>
        <source>bytes</source>
        <translation>字节</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>sRGB, right everywhere</source>
        <translation>sRGB，处处显示正确</translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Conversion options</source>
        <translation>转换选项</translation>
    </message>
    <message>
        <source>Keep in the file</source>
        <translation>保留在文件中</translation>
    </message>
    <message>
        <source>More options</source>
        <translation>更多选项</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Some results have options of their own, which are kept until you change a field.</source>
        <extracomment>How wide it is at least; beyond the other it is scrolled, for the list wants room as well.</extracomment>
        <translation>某些结果有各自的选项，在更改字段之前会保留。</translation>
    </message>
</context>
<context>
    <name>OutputFields</name>
    <message>
        <source>Put each result in its original&apos;s place, once it was read back; originals go to the trash</source>
        <translation>结果读回校验后放到原图的位置；原图移到回收站</translation>
    </message>
    <message>
        <source>Replace the originals</source>
        <translation>替换原图</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>PasteController</name>
    <message>
        <source>Pasted {}</source>
        <translation>粘贴 {}</translation>
    </message>
    <message>
        <source>The pasted picture could not be saved: {}.</source>
        <translation>无法保存粘贴的图片：{}。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is empty.</source>
        <extracomment>A larger one no worker would decode. How long ``close`` waits for a drive, in seconds.</extracomment>
        <translation>剪贴板中的图片是空的。</translation>
    </message>
    <message>
        <source>The picture on the clipboard is too large: more than {}.</source>
        <translation>剪贴板中的图片过大：超过 {}。</translation>
    </message>
    <message>
        <source>The picture was saved as {} in {}.</source>
        <translation>图片已保存为 {}，位于 {}。</translation>
    </message>
</context>
<context>
    <name>PictureList</name>
    <message>
        <source>No picture has “{}” in its name or folder.</source>
        <translation>没有名称或文件夹中含“{}”的图片。</translation>
    </message>
    <message>
        <source>No picture matches the filter.</source>
        <extracomment>Shortest time between two counts: they take some ms for very many rows. How much of the height the causes of failures may take.</extracomment>
        <translation>没有符合筛选条件的图片。</translation>
    </message>
    <message>
        <source>Show all pictures</source>
        <translation>显示所有图片</translation>
    </message>
    <message>
        <source>There is no such picture on the list now.</source>
        <translation>列表中当前没有此类图片。</translation>
    </message>
</context>
<context>
    <name>PictureTable</name>
    <message>
        <source>Pictures</source>
        <extracomment>Longest that news of a scroll is held back, so that a fling asks for few thumbnails. What a column of numbers makes room for. Columns that go when the names would get less than ``_MIN_PICTURE_PX``, the first one first.</extracomment>
        <translation>图片</translation>
    </message>
</context>
<context>
    <name>PresetChooser</name>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation>预设(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation>重命名(&amp;R)…</translation>
    </message>
    <message>
        <source>&amp;Save as preset…</source>
        <translation>保存为预设(&amp;S)…</translation>
    </message>
    <message>
        <source>A built-in preset is called so.</source>
        <translation>已有同名的内置预设。</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>All options at once</source>
        <translation>一次设定所有选项</translation>
    </message>
    <message>
        <source>Another preset is called so.</source>
        <translation>已有同名的其他预设。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation>删除预设</translation>
    </message>
    <message>
        <source>Delete the preset {}? The options stay as they are.</source>
        <translation>删除预设 {}？选项保持不变。</translation>
    </message>
    <message>
        <source>Export the preset</source>
        <translation>导出预设</translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation>导入预设</translation>
    </message>
    <message>
        <source>It takes the place of your preset of that name.</source>
        <translation>它将替换您的同名预设。</translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation>更多预设操作</translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation>预设 (*.json)</translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation>重命名预设</translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation>保存为预设</translation>
    </message>
    <message>
        <source>Save, rename, delete, import or export a preset</source>
        <translation>保存、重命名、删除、导入或导出预设</translation>
    </message>
    <message>
        <source>Your own:</source>
        <translation>您的预设：</translation>
    </message>
</context>
<context>
    <name>PresetController</name>
    <message>
        <source>{} is among the presets now ({} was taken).</source>
        <translation>{} 已加入预设（{} 已被占用）。</translation>
    </message>
    <message>
        <source>{} is among the presets now.</source>
        <extracomment>How long ``close`` waits for the last wish to be done, in seconds. Does what was wished; gives a sentence for the user, or nothing to say.</extracomment>
        <translation>{} 已加入预设。</translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>AVIF and WebP in three widths, for srcset</source>
        <translation>三种宽度的 AVIF 和 WebP，用于 srcset</translation>
    </message>
    <message>
        <source>AVIF at the lowest quality that still looks like the source</source>
        <translation>在看起来仍与源图相同的前提下质量最低的 AVIF</translation>
    </message>
    <message>
        <source>Archive lossless</source>
        <translation>无损存档</translation>
    </message>
    <message>
        <source>E-mail ≤ 500 kB</source>
        <translation>电子邮件 ≤ 500 kB</translation>
    </message>
    <message>
        <source>JPEG that everybody can open, within 2560 × 2560 and never above 500 kB</source>
        <translation>人人都能打开的 JPEG，不超过 2560 × 2560，且绝不超过 500 kB</translation>
    </message>
    <message>
        <source>Smallest that looks the same</source>
        <translation>外观相同的最小文件</translation>
    </message>
    <message>
        <source>Thumbnail 800×600 cover</source>
        <translation>缩略图 800×600 裁剪填满</translation>
    </message>
    <message>
        <source>Web 1600</source>
        <translation>网页 1600</translation>
    </message>
    <message>
        <source>Web size set 480/960/1920</source>
        <translation>网页尺寸组 480/960/1920</translation>
    </message>
    <message>
        <source>WebP that fills 800 × 600 exactly, cropped</source>
        <translation>裁剪并精确填满 800 × 600 的 WebP</translation>
    </message>
    <message>
        <source>WebP with as many pixels as the source has</source>
        <translation>与源图像素数相同的 WebP</translation>
    </message>
    <message>
        <source>WebP with every pixel, its own colours and all metadata</source>
        <translation>保留每个像素、自身颜色和全部元数据的 WebP</translation>
    </message>
    <message>
        <source>WebP within 1600 × 1600, for pages and galleries</source>
        <translation>不超过 1600 × 1600 的 WebP，用于网页和图库</translation>
    </message>
    <message>
        <source>WebP, same size</source>
        <translation>WebP，相同尺寸</translation>
    </message>
</context>
<context>
    <name>ReportController</name>
    <message>
        <source>The report was saved as {}.</source>
        <translation>报告已保存为 {}。</translation>
    </message>
    <message>
        <source>The report {} was not saved: {}.</source>
        <extracomment>Rows read at a time; more would take longer than a frame.</extracomment>
        <translation>报告 {} 未保存：{}。</translation>
    </message>
</context>
<context>
    <name>ReportDialog</name>
    <message>
        <source>JSON lines, for programs (*.json)</source>
        <translation>JSON 行，供程序使用 (*.json)</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Table (*.csv)</source>
        <translation>表格 (*.csv)</translation>
    </message>
</context>
<context>
    <name>ResultTable</name>
    <message>
        <source>Last results</source>
        <translation>最近的结果</translation>
    </message>
</context>
<context>
    <name>RowCommands</name>
    <message>
        <source>Commands for the selected pictures</source>
        <extracomment>In which states a selected row makes a command possible. Rows looked through one by one; with more selected, the commands in question are just offered.</extracomment>
        <translation>所选图片的命令</translation>
    </message>
</context>
<context>
    <name>RowOptionsDialog</name>
    <message>
        <source>&amp;Convert again</source>
        <translation>重新转换(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Use these options</source>
        <translation>使用这些选项(&amp;U)</translation>
    </message>
    <message>
        <source>Convert again with other options</source>
        <translation>使用其他选项重新转换</translation>
    </message>
    <message>
        <source>Options for these pictures</source>
        <translation>这些图片的选项</translation>
    </message>
    <message numerus="yes">
        <source>These options are for %Ln picture(s) and win over those of the batch.</source>
        <translation>
            <numerusform>这些选项用于 %Ln 张图片，优先于批次的选项。</numerusform>
        </translation>
    </message>
    <message>
        <source>Use the &amp;batch&apos;s options</source>
        <translation>使用批次选项(&amp;B)</translation>
    </message>
</context>
<context>
    <name>RunningWindow</name>
    <message numerus="yes">
        <source>%Ln more could not be used either.</source>
        <translation>
            <numerusform>另有 %Ln 个也无法使用。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were on the list already.</source>
        <translation>
            <numerusform>%Ln 张图片已在列表中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation>放弃</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>The preset holds for what was just added; the others keep their options.</source>
        <extracomment>More problems of one drop than this are only counted.</extracomment>
        <translation>该预设只用于刚刚添加的图片，其他图片保留各自的选项。</translation>
    </message>
    <message>
        <source>{} could not be opened.</source>
        <translation>无法打开 {}。</translation>
    </message>
</context>
<context>
    <name>SettingsDialog</name>
    <message>
        <source>&amp;Appearance</source>
        <translation>外观(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Motion</source>
        <translation>动态效果(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Restore defaults</source>
        <translation>恢复默认值(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Worker processes</source>
        <translation>工作进程(&amp;W)</translation>
    </message>
    <message>
        <source>All motion</source>
        <translation>全部动态效果</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>Automatic is one for each core. Fewer leave more for other programs.</source>
        <translation>自动表示每个核心一个。数量越少，留给其他程序的越多。</translation>
    </message>
    <message>
        <source>Conversion</source>
        <translation>转换</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Every change takes effect at once and is remembered.</source>
        <translation>每项更改立即生效并会被记住。</translation>
    </message>
    <message>
        <source>How many pictures are converted at the same time</source>
        <translation>同时转换多少张图片</translation>
    </message>
    <message>
        <source>Less motion</source>
        <translation>减少动态效果</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Light or dark; the system&apos;s changes when the system does</source>
        <translation>浅色或深色；跟随系统时随系统变化</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>动态效果</translation>
    </message>
    <message>
        <source>Only what is in this dialog; conversion options stay</source>
        <translation>仅限此对话框中的内容；转换选项保持不变</translation>
    </message>
    <message>
        <source>Otherwise dropped pictures wait on the list until you press Start</source>
        <translation>否则放入的图片会在列表中等待，直到您按“开始”</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Start as soon as pictures are &amp;dropped</source>
        <translation>放入图片后立即开始(&amp;D)</translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Whether menus fade and things move that tell nothing by it</source>
        <translation>菜单是否淡入淡出，以及是否显示不传达信息的动态效果</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Worker processes</source>
        <translation>工作进程</translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Cover the box, uncropped</source>
        <translation>覆盖边框，不裁剪</translation>
    </message>
    <message>
        <source>Crop to {}</source>
        <translation>裁剪为 {}</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Fill the box, cropped</source>
        <translation>填满边框，裁剪</translation>
    </message>
    <message>
        <source>Fit inside the box</source>
        <translation>适应边框</translation>
    </message>
    <message>
        <source>Fit inside, with borders</source>
        <translation>适应边框，留边</translation>
    </message>
    <message>
        <source>How large the results are to be</source>
        <translation>结果的大小</translation>
    </message>
    <message>
        <source>In pixels; “auto” follows the other side</source>
        <translation>以像素为单位；“自动”按另一边计算</translation>
    </message>
    <message>
        <source>Leave pictures that are smaller than the box as they are</source>
        <translation>小于边框的图片保持不变</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>百万像素</translation>
    </message>
    <message>
        <source>Original size</source>
        <extracomment>What the fields offer when resizing is switched on for the first time. Both offer these at first.</extracomment>
        <translation>原始大小</translation>
    </message>
    <message>
        <source>Percent</source>
        <translation>百分比</translation>
    </message>
    <message>
        <source>Resi&amp;ze</source>
        <translation>调整大小(&amp;Z)</translation>
    </message>
    <message>
        <source>Several widths</source>
        <translation>多种宽度</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Stretch to the box</source>
        <translation>拉伸至边框</translation>
    </message>
    <message>
        <source>What happens when a picture has other proportions than the box</source>
        <translation>图片与边框比例不同时的处理方式</translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation>裁剪时保留图片的哪个部分</translation>
    </message>
    <message>
        <source>Within {}</source>
        <translation>不超过 {}</translation>
    </message>
</context>
<context>
    <name>Sparkline</name>
    <message>
        <source>Measuring the cores…</source>
        <translation>正在测量核心…</translation>
    </message>
    <message>
        <source>Processor load</source>
        <translation>处理器负载</translation>
    </message>
</context>
<context>
    <name>SpeedField</name>
    <message>
        <source>Custom</source>
        <extracomment>Where several speeds are the same effort, the first of these is told.</extracomment>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>SplitView</name>
    <message>
        <source>After</source>
        <translation>转换后</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>转换前</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>转换前后</translation>
    </message>
    <message>
        <source>Divider between before and after</source>
        <translation>转换前后的分隔线</translation>
    </message>
    <message>
        <source>Renewing…</source>
        <translation>正在更新…</translation>
    </message>
    <message>
        <source>{} before, {} after</source>
        <translation>转换前 {}，转换后 {}</translation>
    </message>
</context>
<context>
    <name>StartDialog</name>
    <message>
        <source>&amp;Choose another folder…</source>
        <translation>选择其他文件夹(&amp;C)…</translation>
    </message>
    <message>
        <source>&amp;Start all the same</source>
        <translation>仍然开始(&amp;S)</translation>
    </message>
    <message>
        <source>Before the start</source>
        <translation>开始之前</translation>
    </message>
    <message>
        <source>Pictures that cannot be written fail or wait; originals stay as they are.</source>
        <translation>无法写入的图片会失败或等待；原图保持不变。</translation>
    </message>
    <message>
        <source>Results may not be written where they are meant to go.</source>
        <translation>结果可能无法写入指定的位置。</translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message numerus="yes">
        <source>%Ln picture(s) of yours</source>
        <translation>
            <numerusform>您的 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation>从不</translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message numerus="yes">
        <source>%Ln could not be undone</source>
        <translation>
            <numerusform>%Ln 项无法撤销</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) brought back</source>
        <translation>
            <numerusform>%Ln 个文件已恢复</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash</source>
        <extracomment>More files that could not be undone than this are only counted.</extracomment>
        <translation>
            <numerusform>%Ln 个结果已移到回收站</numerusform>
        </translation>
    </message>
    <message>
        <source>The batch was undone: {}.</source>
        <translation>已撤销批次：{}。</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>没有可撤销的操作。</translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>已转换 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失败 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>See the watched folder&apos;s page</source>
        <translation>查看被监视文件夹的页面</translation>
    </message>
    <message>
        <source>Stop watching</source>
        <translation>停止监视</translation>
    </message>
    <message>
        <source>Watching {}: {}</source>
        <translation>正在监视 {}：{}</translation>
    </message>
</context>
<context>
    <name>WatchPage</name>
    <message numerus="yes">
        <source>%Ln converted</source>
        <translation>
            <numerusform>已转换 %Ln 张</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln failed</source>
        <translation>
            <numerusform>失败 %Ln 张</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Back to the pictures</source>
        <translation>返回图片(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation>监视文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>&amp;Watch another folder…</source>
        <translation>监视另一个文件夹(&amp;W)…</translation>
    </message>
    <message>
        <source>At once, when they are complete</source>
        <translation>文件完整后立即转换</translation>
    </message>
    <message>
        <source>Becomes</source>
        <translation>转换为</translation>
    </message>
    <message>
        <source>Converted</source>
        <translation>转换时机</translation>
    </message>
    <message>
        <source>Folder</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <translation>在每张图片旁边</translation>
    </message>
    <message>
        <source>No folder is watched. What lands in a watched folder is converted.</source>
        <translation>未监视任何文件夹。到达被监视文件夹的图片会被转换。</translation>
    </message>
    <message>
        <source>No picture has been converted yet.</source>
        <translation>尚未转换任何图片。</translation>
    </message>
    <message>
        <source>Options that you change apply at once to what lands from then on.</source>
        <translation>更改的选项会立即用于之后到达的图片。</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Results go</source>
        <translation>结果位置</translation>
    </message>
    <message>
        <source>S&amp;top watching</source>
        <translation>停止监视(&amp;T)</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>They wait for Start, as long as “Start by itself” is off.</source>
        <translation>“自动开始”关闭时，它们等待“开始”。</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Watched folder</source>
        <translation>被监视的文件夹</translation>
    </message>
    <message>
        <source>Watching {}</source>
        <translation>正在监视 {}</translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation>节省 {}</translation>
    </message>
    <message>
        <source>{preset}: {options}</source>
        <translation>{preset}：{options}</translation>
    </message>
    <message>
        <source>{} is watched no more</source>
        <translation>已停止监视 {}</translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message numerus="yes">
        <source>%Ln address(es) were not added: Dropmill does not use the network. Save the pictures on this computer first.</source>
        <translation>
            <numerusform>未添加 %Ln 个地址：Dropmill 不使用网络。请先将图片保存到本机。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln line(s) of the text name no file: a whole path is needed.</source>
        <translation>
            <numerusform>文本中有 %Ln 行未指明文件：需要完整路径。</numerusform>
        </translation>
    </message>
    <message>
        <source>Add a folder of pictures</source>
        <translation>添加图片文件夹</translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation>添加图片</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>There are no files and no picture on the clipboard.</source>
        <extracomment>Of an address in a sentence, in characters.</extracomment>
        <translation>剪贴板中没有文件，也没有图片。</translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation>监视文件夹</translation>
    </message>
    <message>
        <source>{} was not added: Dropmill does not use the network. Save the picture on this computer first.</source>
        <translation>未添加 {}：Dropmill 不使用网络。请先将图片保存到本机。</translation>
    </message>
</context>
<context>
    <name>WidthsField</name>
    <message>
        <source>&amp;Widths</source>
        <translation>宽度(&amp;W)</translation>
    </message>
    <message>
        <source>In pixels, with commas: every picture is written in each of them</source>
        <translation>以像素为单位，用逗号分隔：每张图片按其中每个宽度各保存一份</translation>
    </message>
</context>
<context>
    <name>WorkerTable</name>
    <message>
        <source>Core</source>
        <translation>核心</translation>
    </message>
    <message>
        <source>Load</source>
        <translation>负载</translation>
    </message>
    <message>
        <source>Memory</source>
        <translation>内存</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Worker</source>
        <extracomment>Of the name of a picture, and beside the text of a cell.</extracomment>
        <translation>工作进程</translation>
    </message>
    <message>
        <source>Workers</source>
        <translation>工作进程</translation>
    </message>
</context>
<context>
    <name>_Search</name>
    <message>
        <source>Clear the search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Search names and folders</source>
        <translation>搜索名称和文件夹</translation>
    </message>
</context>
</TS>
