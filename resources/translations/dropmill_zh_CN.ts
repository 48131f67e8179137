<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name></name>
    <message numerus="yes">
        <source>%Ln picture(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;About Dropmill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Add files…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Crash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Details…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Paste files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Processors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Remove from list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Retry failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Time for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo the last batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Watch a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>, {} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 ms</source>
        <extracomment>The scale is logarithmic between these, in ms: a frame and a second must both be readable.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>100 ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>50 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>95 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99 of 100 within {}, {} pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>99.9 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&lt; 1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A few at once, sharing the window&apos;s interpreter.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A field to try typing in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pool of processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A pool of threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A result of an earlier batch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A slot for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A smaller size shows all of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A thread per picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add f&amp;older…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the files that were copied in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All cores {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU {}</source>
        <extracomment>Closer samples would blur into each other, so a narrow chart shows fewer: the newest. Below this width a core&apos;s label is its number alone.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CPU {} {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder; all pictures in it are added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder; what lands in it is added by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose pictures to convert</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;finished</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear &amp;waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours converted to sRGB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert all a&amp;gain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert every finished picture once more, with the options of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert every picture that is waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the pictures that failed once more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the pictures that were cancelled after all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert the selected pictures once more, with the options of now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Converted before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Damaged: what could be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dimensions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropmill&apos;s pool</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropmill&apos;s workers below normal priority</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty root folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Encoding</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ends with Dropmill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Feel it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few system calls (seccomp)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Finish the pictures that are running and begin no others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First frame of an animation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First of several pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Generated, 12 MP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on after a pause</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How long each strategy gets new pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In the place of its original, which is in the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It should run smoothly, and letters appear as you type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs not yet ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Jobs tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Kill the worker at every n-th picture; processes only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lag of the event loop over time</source>
        <extracomment>Left of the plot, for the marks&apos; names.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lag of the window&apos;s event loop, then what each strategy cost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Larger than its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest worker so far</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Last time {} of %Ln picture(s) were not converted.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Leave Dropmill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Less similar than wished, even at the best quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let two processes count</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Load of each core</source>
        <extracomment>How much of the accent colour is in the filled area. It is mixed beforehand, not painted translucent: blending every pixel of every area would be the larger part of a repaint.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made smaller to keep within the size limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Metadata left out: too long for the format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move its results to the trash and bring back what they replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No access to files (Landlock)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No new privileges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No picture in the folder {name} matches the patterns that were given.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No pictures yet</source>
        <extracomment>The row of buttons, from left to right. What stands before the headline, so that a colour is never all there is to see.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workers</source>
        <extracomment>More workers than this are shown as one bar: nobody counts more dots than that. More cores than this are summed up in the accessible description instead of read out.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing can be written into {folder}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One counter for both</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the converted picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original kept: it is a link to a file elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original kept: it was changed meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original kept: the result is not smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original kept: the result lacks some of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original kept: there is no trash for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Own CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paused at {} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures for the lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels, 15 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pixels, 4 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protections of a worker</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality lowered to keep within the size limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Res&amp;ume</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved for pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resizing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resource limits</source>
        <extracomment>Each layer as people read it, in the order in which a worker puts them on.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsiveness &amp;lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Responsiveness lab</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <extracomment>Columns that go when there is no room for all, the first one first; the cards have most of them.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results are pickled and copied through a pipe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results in shared memory, workers behind the window.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results through shared memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Retry ca&amp;ncelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the lab on pictures that it makes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Run the lab on your own pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the page as PNG, the figures as JSON and Markdown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See and measure why this window does not freeze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all there is to say about a picture that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show in &amp;folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide the conversion options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show or hide what every processor core is doing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the engine&apos;s figures about itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the file in the file manager</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sixteen at once, all in the window&apos;s process.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Starting %Ln worker(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop everything that has been started; finished pictures stay as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the running strategy and start no other (Esc)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the selected pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strategy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switches</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take finished pictures off the list; no file is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the pictures that wait for a start off the list; no file is deleted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the selected pictures off the list, cancelling those that run</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The camera&apos;s own JPEG from the raw file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of {folder} is nearly full: {free} free. Make room; the batch goes on by itself.</source>
        <extracomment>What becomes of pictures for which the place for results is not waited for. Seconds between two looks at a place that takes nothing. Each time that the looks were wrong (a quota, a drive that only pretends) they become rarer, for every try costs conversions.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {folder} cannot be reached any more. The batch goes on by itself when it is there again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} holds no pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} is back.</source>
        <extracomment>Looking through the folder takes no more than this share of the time, however large it is: while the system tells of changes, and while it does not. Steps come no closer than this part of the time in which a file settles: many files that land one after the other are looked at together.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The folder {name} is gone; waiting for it to come back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal was damaged and was set aside as {file}; what was converted before is not known any more.</source>
        <extracomment>The part of SQLite&apos;s error codes that says what is wrong; the rest says where.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The journal {name} cannot be used ({reason}), so this batch cannot be resumed and its results will not be remembered.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The pool&apos;s status board</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result would be {}, the picture is {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The same pictures, five ways to work on them: how late does the window answer?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system tells of no changes in {name} ({reason}); it is looked at every {seconds} s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window will freeze: that is the lesson. Esc is heard between pictures.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The window&apos;s thread</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads or processes in the three pools</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Through the slabs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Transparency replaced by a background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tried again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Two processes add one, many times. To add is to read, to add and to write back; what the other wrote in between is lost. With a slot for each writer there is nothing to lose: the reader adds the slots up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type here while a strategy runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version and licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waited</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP file, 0.3 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What a shared counter loses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What comes back of every picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without the extra brightness for HDR screens</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Work where the click arrived.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers ended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Workers started</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Written by one thread, the engine&apos;s supervisor. Read by anybody, at any moment. It needs no lock: a number with a single writer cannot lose an update, and a reader sees it one event old at worst. Workers do not write on it, they send messages; a slab of shared memory has one owner at a time, and the message that says “it is yours” is what orders memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a smaller size shows the whole picture already</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>an option that was chosen cannot be had here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>another program wrote {target} meanwhile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>auto</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>copied to {result}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>crashes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>damaged, converted as far as it can be read</source>
        <extracomment>What is missing from a result for which there is a place all the same, and why its original is still there that was to be replaced.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {} to {}, {} larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>from {} to {}, {} smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>grew by {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>half within</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be brought back from the trash ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it cannot be moved to the trash ({reason})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it was changed since it was written, so it was left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its result could not be read back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>its worker was killed from outside each time it was tried</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>late at most,
99 times of 100</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>longest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>memory ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>missing: {layers}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>none lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not converted, the conversion engine has stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not known, no worker was ready yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>own CPU</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>pictures/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>runs</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something went wrong inside Dropmill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>starts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>stopped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the disk is nearly full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the drive that holds the file stopped answering</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file cannot be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file has too many pages to convert all of them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is empty</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file is not there (any more)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the file that was there before was overwritten and is gone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first frame of an animation was converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the first of several pages was converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder for results is not there</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the folder for {target} cannot be reached any more</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the original is not in the trash any more, its result was left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the original was kept, it is a link to a file elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the original was kept, it was changed since it was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the original was kept, the result is not smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the original was kept, the result lacks some of it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the original was kept, there is no trash for it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture crashes the decoder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture does not fit into the wished file size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture is damaged or incomplete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture needs more memory than it may have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the picture took too long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result would be larger than its format allows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result would be no smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the result would not be small enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the worker sent back no possible result, so nothing was written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no room left for {target}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is no picture in a format that Dropmill reads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is not a file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>this is {detail}, which Dropmill does not read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unchanged</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>waits</source>
        <extracomment>Room for the longest delay, so that the line does not jump about.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>worst</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>writing {target} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>{busy} of %Ln worker(s) busy</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{busy} of {ready} busy, {starting} starting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{first}, {next}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} cannot be used: {reason}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder} is no folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, only {free} free.</source>
        <extracomment>Bytes a pixel of an ordinary photo at the default quality, and kept exactly: rather too many. What a frame of an animation takes of that: most of it was on the frame before. Headers and what is kept of the source&apos;s metadata.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{folder}: about {needed} needed, {free} free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name} cannot be read: {reason}.</source>
        <extracomment>Extensions taken from walked folders (lower case). A file named outright is taken whatever it is called.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: cancelled, nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: skipped {result}, a smaller size shows the whole picture already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: skipped, it is a result of an earlier batch.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: skipped, {result} is there already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: skipped, {result} was made of it before.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {done}, {reason} ({wanted} instead of {had}).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{name}: {reason}.</source>
        <extracomment>Longest detail shown, in characters; details come from untrusted files.
----------
Changes that are forgotten together, once they are undone.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{overall}; busiest is CPU {number} with {load}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason} ({detail})</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{reason}, so the original was kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} cannot be written</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{target} lies on a drive that can only be read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} PB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} TB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} h {} min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} in less than a second</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} increments were made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} kept</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} lost</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} min {} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} of {} files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} pictures/min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} pictures/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ready</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} ready to start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} skipped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} · {}/s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>AboutDialog</name>
    <message>
        <source>About Dropmill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop pictures on a window; get them back resized, as WebP, AVIF, JPEG or PNG.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Licences</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Protections of the worker processes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version {} · {} licence</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchBar</name>
    <message>
        <source>Convert on &amp;drop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Convert pictures as soon as they are dropped; otherwise they wait for Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of all pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select the pictures that failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>BatchController</name>
    <message>
        <source>The conversion engine has stopped: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ColourField</name>
    <message>
        <source>Automatic…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{}: automatic</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>CrashDialog</name>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details of the defect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dropmill goes on, but this should not have happened. The text below helps to find the defect; it is also in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something went wrong in Dropmill</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DestinationButton</name>
    <message>
        <source>Every result is written into the folder of its picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder for results</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In a folder…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next to each picture</source>
        <extracomment>A path takes no more room than so many average letters.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results are written into {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results: in {} ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results: next to each picture ▾</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where results go</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DiagnosticsDialog</name>
    <message>
        <source>&amp;Copy as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Diagnostics</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropVeil</name>
    <message>
        <source>Drop to add</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>DropZone</name>
    <message>
        <source>Drop area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop pictures or folders here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every picture becomes {} in {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every picture becomes {} next to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reads {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>one {} file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} files ({})</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EncoderFields</name>
    <message>
        <source>&amp;Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How hard to look for a smaller file; no pixel changes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How much time encoding may take: chooses the effort of every format</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of animations, the first frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of animations, the first frame in {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of which format the options below are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Options of</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Speed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thoro&amp;ughness</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which kind of file the results are</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fold</name>
    <message>
        <source>Folded away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown below</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>FormatChecks</name>
    <message>
        <source>Formats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write every picture as {} too</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>JournalController</name>
    <message numerus="yes">
        <source>{} and %Ln more have changed since the batch was begun; converted as they are now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>{} has changed since the batch was begun; converted as it is now.</source>
        <extracomment>How long ``close`` waits for the look at older batches, in seconds.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LanguageField</name>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The language of the window; it changes at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The system&apos;s</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LimitFields</name>
    <message>
        <source>Largest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Limit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity (SSIM)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the quality is searched for, instead of taken as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MainWindow</name>
    <message>
        <source>Commands</source>
        <extracomment>What the user can put away.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Why {} failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>MessageBar</name>
    <message>
        <source>Dismiss</source>
        <extracomment>Time to notice a notice, and to read one of its words without hurry.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Error: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warning: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NameDialog</name>
    <message>
        <source>&amp;Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>NamingFields</name>
    <message>
        <source>For example {}</source>
        <extracomment>Whoever pauses so long while typing has probably typed all of it.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What results are called, with placeholders: {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionEditor</name>
    <message>
        <source>Advanced</source>
        <extracomment>A slider of more steps than this moves ten of them at a click beside its handle.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>any</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>off</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>%</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Never enlarge</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Transparency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Width</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is as fast as WebP; 3 makes smaller files in seven times the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>0 is fastest, 6 makes the smallest files; 4 is a good middle</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>1 is fastest, 9 makes the smallest files; above 6 gains little</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>3 is as fast as WebP; 7 makes smaller files in several times the time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>4:4:4 keeps thin coloured lines and text sharp, 4:2:0 makes smaller files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A result must be at least so much smaller than its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Accept damaged pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All but the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All, a file for each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Animations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>As they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At most so many colours; much smaller for drawings, coarse for photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Author and copyright</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Background</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Before it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Behind what is transparent where the format is not, and around the picture where it does not fill its box; as #rrggbb</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera maker&apos;s notes (E&amp;XIF)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Camera, date, place, titles and ratings: all of them, all but the place, author and copyright only, or none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Centre</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colour detail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Colours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Contain</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy the source instead</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Effo&amp;rt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entropy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fastest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fine bright patterns keep their brightness when a picture shrinks; slower</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First frame only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full (4:4:4)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give results the modification time of their sources</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Halved (4:2:0)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hei&amp;ght</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Height of the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 50 to 65 suits most photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 85 suits most photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Higher looks better and takes more bytes; 75 to 90 suits most photos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How a picture is fitted into the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many colours a palette may have</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the name is ta&amp;ken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If the result is not smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep all frames where the format can (WebP, AVIF), or convert the first one only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep both, number the new one</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep every pixel exactly; best for drawings and screenshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep file times</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the source, write nothing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Largest file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Least saving</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lossless, but values are rounded where no eye sees it; lower makes smaller files, 60 suits most screenshots</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>MP</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make the picture smaller where lower quality is not enough</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Maker notes may hold places and serial numbers; off drops them</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Near lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No file is larger; quality goes down until it fits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of a TIFF with several: convert the first, or all of them to a file each</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the picture&apos;s own width and height</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ori&amp;ginals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pages</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Palette</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures that are smaller keep their size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progressive</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality of transparency; 100 keeps it exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the file if it is older</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resize in linear light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right bottom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Right top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sharp colour edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show what can be read of pictures that are cut off or broken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shows the whole picture early while loading; a little smaller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shrink if need be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Similarity</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Skip the picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Srgb looks right everywhere; keep leaves wide colours and their profile</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The smallest file that looks so much like the source; fine detail needs 0.999</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thin coloured lines and text stay sharper; takes nearly twice as long</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Top</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What becomes of the pictures that were converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every name begins with</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What every name has before its ending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the result is not smaller than its source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>When the result&apos;s name is taken</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width of the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Width times height at most, in millions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With placeholders: {stem}, {ext}, {width}, {height}, {parent}, {date}, {time}, {counter}, {preset}, {format}; {counter:04} is 0001</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Write it all the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>bytes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sRGB, right everywhere</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OptionsForm</name>
    <message>
        <source>Colour</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Conversion options</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep in the file</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Some results have options of their own, which are kept until you change a field.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OutputFields</name>
    <message>
        <source>Put each result in its original&apos;s place, once it was read back; originals go to the trash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replace the originals</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Results</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PictureTable</name>
    <message>
        <source>Pictures</source>
        <extracomment>Longest that news of a scroll is held back, so that a fling asks for few thumbnails. What a column of numbers makes room for. Columns that go when the names would get less than ``_MIN_PICTURE_PX``, the first one first. Which of them make sense is only looked at while a menu shows them.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PoolPanel</name>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many pictures are converted at a time; Automatic is one a core</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring the cores…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No workers yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor load</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Worker pro&amp;cesses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetChooser</name>
    <message>
        <source>&amp;Delete…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Rename…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Save as preset…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A built-in preset is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All options at once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another preset is called so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Delete the preset {}? The options stay as they are.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Export the preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It takes the place of your preset of that name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More about presets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Presets (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rename preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save, rename, delete, import or export a preset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your own:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PresetController</name>
    <message>
        <source>{} is among the presets now ({} was taken).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} is among the presets now.</source>
        <extracomment>How long ``close`` waits for the last wish to be done, in seconds. Does what was wished; gives a sentence for the user, or nothing to say.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Presets</name>
    <message>
        <source>AVIF and WebP in three widths, for srcset</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>AVIF at the lowest quality that still looks like the source</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Archive lossless</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E-mail ≤ 500 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>JPEG that everybody can open, within 2560 × 2560 and never above 500 kB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Smallest that looks the same</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Thumbnail 800×600 cover</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web 1600</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Web size set 480/960/1920</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP that fills 800 × 600 exactly, cropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP with every pixel, its own colours and all metadata</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>WebP within 1600 × 1600, for pages and galleries</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>RunningWindow</name>
    <message numerus="yes">
        <source>%Ln more could not be used either.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) were on the list already.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Forget</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <extracomment>More problems of one drop than this are only counted.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SizeFields</name>
    <message>
        <source>Cover the box, uncropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Crop to {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Custom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fill the box, cropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit inside the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit inside, with borders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How large the results are to be</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In pixels; “auto” follows the other side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave pictures that are smaller than the box as they are</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Original size</source>
        <extracomment>What the fields offer when resizing is switched on for the first time. Both offer these at first.</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Percent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Resi&amp;ze</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Several widths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stretch to the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What happens when a picture has other proportions than the box</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which part of the picture stays where it is cropped</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Within {}</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SpeedField</name>
    <message>
        <source>Custom</source>
        <extracomment>Where several speeds are the same effort, the first of these is told.</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Switches</name>
    <message numerus="yes">
        <source>%Ln picture(s) of yours</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>never</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>UndoController</name>
    <message numerus="yes">
        <source>%Ln could not be undone</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln file(s) brought back</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln result(s) moved to the trash</source>
        <extracomment>More files that could not be undone than this are only counted.</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The batch was undone: {}.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WatchBar</name>
    <message>
        <source>Stop watching</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watching {}: {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} converted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>{} failed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WaysIn</name>
    <message>
        <source>Add a folder of pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Only files on this computer can be converted, not {}</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no files on the clipboard.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watch a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>web addresses</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>WidthsField</name>
    <message>
        <source>&amp;Widths</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In pixels, with commas: every picture is written in each of them</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
